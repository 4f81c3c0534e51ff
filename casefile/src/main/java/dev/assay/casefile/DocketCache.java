package dev.assay.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries dockets have, of those that were asked for lately: a docket may have thousands, and
 * a report mostly adds one. For one thread.
 */
final class DocketCache {
  /** An entry of a docket by its number. */
  record Row(long n, String position) {
    static final Comparator<Row> ORDER = Comparator.comparing(Row::position).thenComparing(Row::n);
  }

  private static final int MOST = 200_000;

  private final Map<String, List<Row>> dockets = new LinkedHashMap<>(16, .75f, true);
  private int rows;

  /** All rows of a docket in the order of knowledge; null where they are not here. */
  @Nullable List<Row> get(String key) {
    return dockets.get(key);
  }

  void put(String key, List<Row> all) {
    forget(key);
    dockets.put(key, new ArrayList<>(all));
    rows += all.size();
    Iterator<List<Row>> eldest = dockets.values().iterator();
    while (rows > MOST) {
      rows -= eldest.next().size();
      eldest.remove();
    }
  }

  /** Enters a row that a docket of the case has got. */
  void enter(String key, Row row) {
    List<Row> known = dockets.get(key);
    if (known == null) {
      return;
    }
    int at = Collections.binarySearch(known, row, Row.ORDER);
    if (at < 0) {
      known.add(-at - 1, row);
      rows++;
    }
  }

  void forget(String key) {
    List<Row> known = dockets.remove(key);
    rows -= known == null ? 0 : known.size();
  }

  void clear() {
    dockets.clear();
    rows = 0;
  }
}
