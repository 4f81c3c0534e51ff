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
  /** The least it can be. */
  double least() {
    return low != null ? low : best != null ? best : 0;
  }

  /** The most it can be. */
  double most() {
    return high != null ? high : best != null ? best : Double.POSITIVE_INFINITY;
  }
}
