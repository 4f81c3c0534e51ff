package dev.assay.export.table;

import dev.assay.ledger.Entry;
import dev.assay.ledger.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many, over several statements in the order of knowledge.
 *
 * @param low the least that one tells
 * @param best the last number told as such
 * @param high the most that one tells
 */
record Toll(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
  static Toll of(List<Entry> entries, String what) {
    Double low = null;
    Double best = null;
    Double high = null;
    for (Entry entry : entries) {
      for (Figure f : entry.figures()) {
        if (!f.what().equals(what)) {
          continue;
        }
        Double least = f.low() != null ? f.low() : f.best();
        Double most = f.high() != null ? f.high() : f.best();
        low = least == null || (low != null && low <= least) ? low : least;
        high = most == null || (high != null && high >= most) ? high : most;
        best = f.best() != null ? f.best() : best;
      }
    }
    return new Toll(low, best, high);
  }

  /** As it is told, for a single statement. */
  Row.Builder put(Row.Builder row, String columns) {
    return row.put(columns + "_low", low).put(columns + "_best", best).put(columns + "_high", high);
  }
}
