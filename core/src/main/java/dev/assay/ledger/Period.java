package dev.assay.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Valid time, half-open; a null end is open.
 *
 * @param start first moment
 * @param end first moment after it
 */
public record Period(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
  /** A night is of the day on which it falls, until this time of the next. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /** The last day of it, null where that is open. */
  @Nullable LocalDate lastDay() {
    LocalDate last = end == null ? null : lastDay(end);
    LocalDate first = firstDay();
    return last == null || first == null || !last.isBefore(first) ? last : first;
  }

  /** The day of the last moment before it, where nights are of the day on which they fall. */
  private static LocalDate lastDay(LocalDateTime end) {
    LocalDate day = end.toLocalDate();
    return end.toLocalTime().isAfter(MORNING) ? day : day.minusDays(1);
  }

  @Nullable LocalDate firstDay() {
    return start == null ? null : start.toLocalDate();
  }

  /** Whether it ends on a day before another begins. */
  boolean isBefore(Period other) {
    LocalDate last = lastDay();
    LocalDate first = other.firstDay();
    return last != null && first != null && last.isBefore(first);
  }
}
