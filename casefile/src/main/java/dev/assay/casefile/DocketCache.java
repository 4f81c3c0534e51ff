package dev.assay.casefile;

import dev.assay.casefile.Dockets.Filed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of dockets that were asked for lately: a docket may have thousands, and a report
 * mostly adds one. For one thread.
 */
final class DocketCache {
  private static final int MOST = 60_000;

  private final Map<String, List<Filed>> dockets = new LinkedHashMap<>(16, .75f, true);

  /** How many entries there are. */
  private int size;

  /** All entries of a docket in the order of knowledge; null where they are not here. */
  @Nullable List<Filed> get(String key) {
    return dockets.get(key);
  }

  void put(String key, List<Filed> all) {
    forget(key);
    dockets.put(key, new ArrayList<>(all));
    size += all.size();
    Iterator<List<Filed>> eldest = dockets.values().iterator();
    while (size > MOST) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }

  /** Enters an entry that a docket of the case has got. */
  void enter(String key, Filed filed) {
    List<Filed> known = dockets.get(key);
    if (known == null) {
      return;
    }
    int at = Collections.binarySearch(known, filed, Filed.ORDER);
    if (at < 0) {
      known.add(-at - 1, filed);
      size++;
    }
  }

  void forget(String key) {
    List<Filed> known = dockets.remove(key);
    size -= known == null ? 0 : known.size();
  }

  void clear() {
    dockets.clear();
    size = 0;
  }
}
