package dev.assay.casefile;

import dev.assay.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entries that were decoded lately: a question with thousands of them is folded anew with every
 * report that bears on it.
 */
final class EntryCache {
  private static final int MOST = 40_000;

  private final Store store;
  private final EntryCodec codec;
  private final Map<Long, Entry> entries =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Entry> eldest) {
          return size() > MOST;
        }
      };
  private long version;

  EntryCache(Store store, EntryCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  /** Forgets everything where another process has written since. */
  void refresh() {
    long now = store.dataVersion();
    if (now != version) {
      clear();
      version = now;
    }
  }

  Entry get(long n) {
    Entry known = entries.get(n);
    if (known == null) {
      known = codec.entry(store.query("entry-numbered").bind("n", n).mapTo(String.class).one());
      entries.put(n, known);
    }
    return known;
  }

  void put(long n, Entry entry) {
    entries.put(n, entry);
  }

  void clear() {
    entries.clear();
  }
}
