package dev.assay.export.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody gave on a day.
 *
 * @param day when it was said, or what day it is said of
 * @param series whose it is: a source, or a force
 * @param low at least; null where no bound is said
 * @param best as said; null where only bounds are
 * @param high at most; null where no bound is said
 */
public record Measure(
    LocalDate day,
    String series,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high) {
  public Measure {
    if (low == null && best == null && high == null) {
      throw new IllegalArgumentException(
          "a measure needs a number; that of " + series + " has none");
    }
  }

  double least() {
    return low != null ? low : best != null ? best : high == null ? 0 : high;
  }

  double most() {
    return high != null ? high : best != null ? best : low == null ? 0 : low;
  }

  double middle() {
    return best != null ? best : (least() + most()) / 2;
  }

  /** "40", "at least 12", "9 to 15". */
  public String words() {
    if (best != null) {
      return Svg.number(best);
    }
    if (low != null && high != null) {
      return Svg.number(low) + " to " + Svg.number(high);
    }
    return low != null ? "at least " + Svg.number(low) : "up to " + Svg.number(most());
  }
}
