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
 * @param contradicted another day that was told and does not agree with it; null where there is
 *     none
 */
public record PublicationTime(
    LocalDate date,
    @Nullable OffsetDateTime instant,
    Basis basis,
    @Nullable LocalDate contradicted) {
  /** Where a publication time comes from. */
  public enum Basis {
    /** Said by the user; it outranks all others. */
    GIVEN,
    /** Found in the page's metadata. */
    METADATA,
    /**
     * Found in the text: a dateline, which outranks metadata, or where there are none, any date.
     */
    TEXT
  }

  /** One that nothing contradicts. */
  public PublicationTime(LocalDate date, @Nullable OffsetDateTime instant, Basis basis) {
    this(date, instant, basis, null);
  }

  public static PublicationTime given(LocalDate date) {
    return new PublicationTime(date, null, Basis.GIVEN);
  }

  /**
   * Whether it is told to be later than another; a day without a moment counts from its beginning.
   */
  public boolean isAfter(PublicationTime other) {
    if (instant != null && other.instant != null) {
      return instant.isAfter(other.instant);
    }
    return date.isAfter(other.date) || (instant != null && date.equals(other.date));
  }

  /** ISO 8601: the moment where it is known, else the day. */
  @Override
  public String toString() {
    return instant != null ? instant.toString() : date.toString();
  }
}
