package dev.assay.casefile;

import dev.assay.ledger.Exhibit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries that were read lately, with what they say to questions: a question with thousands of them
 * is folded anew with every report that bears on it.
 */
final class EntryCache {
  private static final int MOST = 60_000;

  private final Store store;
  private final EntryCodec codec;
  private final Derivation derivation;
  private final Map<Long, Exhibit> entries =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Exhibit> eldest) {
          return size() > MOST;
        }
      };
  private final DocketCache dockets = new DocketCache();
  private long version;

  EntryCache(Store store, EntryCodec codec, Derivation derivation) {
    this.store = store;
    this.codec = codec;
    this.derivation = derivation;
  }

  /** Which of them dockets have. */
  DocketCache dockets() {
    return dockets;
  }

  /** Forgets everything where another process has written since. */
  void refresh() {
    long now = store.dataVersion();
    if (now != version) {
      clear();
      version = now;
    }
  }

  /** Entries by their numbers, in that order; those that are not here are read at once. */
  List<Exhibit> get(List<Long> numbers) {
    List<Exhibit> known = new ArrayList<>(numbers.size());
    for (long n : numbers) {
      Exhibit one = entries.get(n);
      if (one == null) {
        return read(numbers);
      }
      known.add(one);
    }
    return known;
  }

  private List<Exhibit> read(List<Long> numbers) {
    Map<Long, Exhibit> found = new HashMap<>(numbers.size() * 2);
    List<Long> missing = new ArrayList<>();
    for (long n : numbers) {
      Exhibit known = entries.get(n);
      if (known == null) {
        missing.add(n);
      } else {
        found.put(n, known);
      }
    }
    if (!missing.isEmpty()) {
      for (Row row : rows(missing)) {
        found.put(row.n(), derivation.exhibit(codec.entry(row.entry())));
      }
      missing.forEach(n -> entries.put(n, Objects.requireNonNull(found.get(n))));
    }
    return numbers.stream().map(n -> Objects.requireNonNull(found.get(n))).toList();
  }

  /** An entry as JSON. */
  private record Row(long n, String report, String entry) {}

  /** Rows of entries, the cards of whose reports are known. */
  private List<Row> rows(List<Long> numbers) {
    List<Row> rows =
        store
            .query("entries-numbered")
            .bind("numbers", numbers.toString())
            .map(
                (r, c) ->
                    new Row(
                        r.getLong("n"),
                        StatementStore.report(r.getString("id")),
                        r.getString("entry")))
            .list();
    Set<String> unknown = new TreeSet<>();
    rows.forEach(row -> unknown.add(row.report()));
    unknown.removeIf(codec::knows);
    if (!unknown.isEmpty()) {
      store
          .query("cards")
          .bind("ids", codec.text(unknown))
          .map((r, c) -> Map.entry(r.getString("id"), r.getString("card")))
          .forEach(card -> codec.know(card.getKey(), card.getValue()));
    }
    return rows;
  }

  void put(long n, Exhibit exhibit) {
    entries.put(n, exhibit);
  }

  void clear() {
    entries.clear();
    dockets.clear();
  }
}
