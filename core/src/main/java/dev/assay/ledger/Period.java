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
  /** The last day of it, null where that is open. */
  @Nullable LocalDate lastDay() {
    return end == null ? null : end.minusNanos(1).toLocalDate();
  }

  @Nullable LocalDate firstDay() {
    return start == null ? null : start.toLocalDate();
  }
}
