package dev.assay.intake;

import dev.assay.report.PublicationTime;
import dev.assay.report.PublicationTime.Basis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what is told of when a report was published. The user's word stands above all; a dateline
 * outranks the date of a page or file, which may be that of a copy; other dates of the text come
 * last. What does not agree with the day that is chosen is kept beside it.
 */
final class Publication {
  /** Days by which dates may differ and agree: a dateline is of the day before, zones differ. */
  private static final int AGREEMENT = 3;

  private Publication() {}

  static @Nullable PublicationTime of(Draft draft, @Nullable PublicationTime given) {
    PublicationTime file = time(draft.metadataDate, Basis.METADATA);
    PublicationTime told = file != null ? file : time(draft.textDate, Basis.TEXT);
    PublicationTime stated = given != null ? given : told != null ? told : made(draft);
    if (stated == null) {
      return null;
    }
    LocalDate dateline = dateline(draft.datelineDate, stated.date());
    if (dateline != null && !agree(dateline, stated.date())) {
      return given == null
          ? new PublicationTime(dateline, null, Basis.TEXT, stated.date())
          : contradicted(given, dateline);
    }
    return given != null && file != null && !agree(file.date(), given.date())
        ? contradicted(given, file.date())
        : stated;
  }

  /** When it was last changed; null where nothing tells, or no time after its publication. */
  static @Nullable PublicationTime updated(Draft draft, @Nullable PublicationTime published) {
    PublicationTime file = time(draft.metadataUpdate, Basis.METADATA);
    PublicationTime updated = file != null ? file : time(draft.textUpdate, Basis.TEXT);
    return updated != null && (published == null || updated.isAfter(published)) ? updated : null;
  }

  /** Whether nothing but its file tells the date of a document. */
  static boolean isFiles(Draft draft, PublicationTime time) {
    return draft.made != null && time.basis() == Basis.METADATA && draft.metadataDate == null;
  }

  /** The day its file was made; a day in its text that lacks the year is the last before. */
  private static @Nullable PublicationTime made(Draft draft) {
    if (draft.made == null) {
      return null;
    }
    LocalDate day = dateline(draft.textDate, draft.made);
    return day == null
        ? new PublicationTime(draft.made, null, Basis.METADATA)
        : new PublicationTime(day, null, Basis.TEXT);
  }

  /** Without a year, the last such day before the date that is stated. */
  private static @Nullable LocalDate dateline(@Nullable FoundDate found, LocalDate stated) {
    LocalDate told = found == null ? null : found.date();
    if (found == null || told != null) {
      return told;
    }
    LocalDate latest = stated.plusDays(AGREEMENT);
    for (int year = latest.getYear(); year > latest.getYear() - 9; year--) {
      FoundDate full = new FoundDate(year, found.month(), found.day(), null, null);
      LocalDate day = full.exists() ? full.date() : null;
      if (day != null && !day.isAfter(latest)) {
        return day;
      }
    }
    return null;
  }

  private static boolean agree(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b)) <= AGREEMENT;
  }

  private static PublicationTime contradicted(PublicationTime time, LocalDate other) {
    return new PublicationTime(time.date(), time.instant(), time.basis(), other);
  }

  private static @Nullable PublicationTime time(@Nullable FoundDate found, Basis basis) {
    LocalDate date = found == null ? null : found.date();
    return found == null || date == null ? null : new PublicationTime(date, found.instant(), basis);
  }
}
