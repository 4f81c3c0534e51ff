package dev.assay.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Valid time, half-open; a null end is open.
 *
 * @param start first moment
 * @param end first moment after it
 */
public record Period(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
  /** A night is of the day on which it falls, until so many hours of the next. */
  private static final int NIGHT = 6;

  /** The last day of it, null where that is open. */
  @Nullable LocalDate lastDay() {
    LocalDate last = end == null ? null : end.minusHours(NIGHT).minusNanos(1).toLocalDate();
    LocalDate first = firstDay();
    return last == null || first == null || !last.isBefore(first) ? last : first;
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
