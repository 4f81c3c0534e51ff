package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A number as said.
 *
 * @param what killed, injured, distance, ...
 * @param low at least; null where no bound is said
 * @param best as said; null where only bounds are
 * @param high at most; null where no bound is said
 * @param unit persons, km, ...
 */
public record Figure(
    String what, @Nullable Double low, @Nullable Double best, @Nullable Double high, String unit) {
  /** "At least 12" are seldom more than so many times as many. */
  private static final double OPEN = 1.5;

  /** The share of a number that is rounded away. */
  private static final double ROUNDED = 0.01;

  /** The least it can be. */
  double least() {
    return low != null ? low : best != null ? best : 0;
  }

  /** The most it can be. */
  double most() {
    return high != null ? high : best != null ? best : Double.POSITIVE_INFINITY;
  }

  /**
   * Whether both may tell the same: their bounds meet, where "at least 12" is not said of hundreds,
   * or they differ by no more than is rounded away.
   */
  boolean fits(Figure other) {
    double low = Math.max(least(), other.least());
    double high = Math.min(within(), other.within());
    return low <= high || low - high <= ROUNDED * low;
  }

  /** The most that is meant. */
  private double within() {
    return high == null ? least() * OPEN : high;
  }
}
