package dev.assay.export.table;

import dev.assay.ledger.Entry;
import dev.assay.ledger.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How many, over several statements in the order of knowledge.
 *
 * @param low the least that one tells
 * @param best the last number told as such
 * @param high the most that one tells
 */
record Toll(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
  static final Toll UNTOLD = new Toll(null, null, null);

  /** The same and what another statement tells. */
  Toll and(Entry entry, String what) {
    Toll toll = this;
    for (Figure f : entry.figures()) {
      toll = f.what().equals(what) ? toll.and(f) : toll;
    }
    return toll;
  }

  private Toll and(Figure f) {
    Double least = f.low() != null ? f.low() : f.best();
    Double most = f.high() != null ? f.high() : f.best();
    return new Toll(
        least == null || (low != null && low <= least) ? low : least,
        f.best() != null ? f.best() : best,
        most == null || (high != null && high >= most) ? high : most);
  }

  /** As it is told, for a single statement. */
  Row.Builder put(Row.Builder row, String columns) {
    return row.put(columns + "_low", low).put(columns + "_best", best).put(columns + "_high", high);
  }
}
