package dev.assay.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as written.
 *
 * @param year null where it is not told
 * @param time of day, null where it is not told
 * @param zone null where it is not told
 */
record FoundDate(
    @Nullable Integer year,
    int month,
    int day,
    @Nullable LocalTime time,
    @Nullable ZoneOffset zone) {

  /** The day, null where the year is not told. */
  @Nullable LocalDate date() {
    return year == null ? null : LocalDate.of(year, month, day);
  }

  /** The moment, null where year, time or zone is not told. */
  @Nullable OffsetDateTime instant() {
    LocalDate date = date();
    return date == null || time == null || zone == null
        ? null
        : OffsetDateTime.of(date, time, zone);
  }

  /** Whether there is such a day, in a year that has or may have it. */
  boolean exists() {
    try {
      LocalDate.of(year == null ? 2000 : year, month, day);
      return year == null || (year >= 1800 && year < 2200);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
