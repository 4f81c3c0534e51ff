package dev.assay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, half-open, in the report's own clock. An end that is not known is null.
 *
 * @param start first moment, null where it is open
 * @param end first moment after it, null where it is open
 * @param granularity how finely it was told
 */
public record TimeInterval(
    @Nullable LocalDateTime start, @Nullable LocalDateTime end, Granularity granularity) {
  public TimeInterval {
    if (start != null && end != null && !start.isBefore(end)) {
      throw new IllegalArgumentException(
          "an interval ends after it starts: [" + start + ", " + end + ")");
    }
  }

  /** One whole day. */
  public static TimeInterval day(LocalDate day) {
    return new TimeInterval(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), Granularity.DAY);
  }
}
