package dev.assay.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a report was published, and how that is known.
 *
 * @param date the day, in the outlet's own zone
 * @param instant the moment, where the source gives one
 * @param basis where it comes from
 */
public record PublicationTime(LocalDate date, @Nullable OffsetDateTime instant, Basis basis) {
  /** Where a publication time comes from, in order of trust. */
  public enum Basis {
    /** Said by the user. */
    GIVEN,
    /** Found in the page's metadata. */
    METADATA,
    /** Found in the text, such as a dateline. */
    TEXT
  }

  public static PublicationTime given(LocalDate date) {
    return new PublicationTime(date, null, Basis.GIVEN);
  }

  /** ISO 8601: the moment where it is known, else the day. */
  @Override
  public String toString() {
    return instant != null ? instant.toString() : date.toString();
  }
}
