package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Exhibit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dockets: the entries that may bear on one question, and the claims that they fold into. */
final class Dockets {
  /** An entry of a docket, its number and its position. */
  record Filed(long n, String position, Exhibit exhibit) {
    Entry entry() {
      return exhibit.entry();
    }
  }

  private record Row(long n, String position) {}

  private final Store store;
  private final Derivation derivation;
  private final EntryCache cache;

  Dockets(Store store, Derivation derivation, EntryCache cache) {
    this.store = store;
    this.derivation = derivation;
    this.cache = cache;
  }

  private List<Filed> entries(String key, long before) {
    cache.refresh();
    List<Row> rows =
        store
            .query("entries-of-docket")
            .bind("key", key)
            .bind("before", StatementStore.position(before))
            .map((r, c) -> new Row(r.getLong(1), r.getString(2)))
            .list();
    List<Exhibit> entries = cache.get(rows.stream().map(Row::n).toList());
    List<Filed> filed = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      filed.add(new Filed(rows.get(i).n(), rows.get(i).position(), entries.get(i)));
    }
    return filed;
  }

  /** The claims of dockets that hang together. */
  List<Claim> fold(Map<String, List<Filed>> filed, Corrections corrections) {
    Map<String, List<Exhibit>> entries = new HashMap<>();
    filed.forEach((key, of) -> entries.put(key, of.stream().map(Filed::exhibit).toList()));
    return derivation.fold(entries, corrections);
  }

  /** The claims of dockets that hang together, from what was known before a moment. */
  List<Claim> fold(Set<String> keys, long before, Corrections corrections) {
    return fold(entries(keys, before), corrections);
  }

  /**
   * Entries of dockets that were known before a moment, each docket's in the order of knowledge.
   */
  Map<String, List<Filed>> entries(Set<String> keys, long before) {
    Map<String, List<Filed>> filed = new HashMap<>();
    for (String key : keys) {
      List<Filed> entries = entries(key, before);
      if (!entries.isEmpty()) {
        filed.put(key, entries);
      }
    }
    return filed;
  }

  /** The claims of dockets that hang together as they would be if more were known. */
  List<Claim> foldWith(Set<String> keys, List<Exhibit> more, Corrections corrections) {
    Map<String, List<Exhibit>> entries = new HashMap<>();
    entries(keys, Long.MAX_VALUE)
        .forEach(
            (key, of) ->
                entries.put(key, new ArrayList<>(of.stream().map(Filed::exhibit).toList())));
    for (Exhibit exhibit : more) {
      exhibit.dockets().stream()
          .filter(keys::contains)
          .forEach(key -> entries.computeIfAbsent(key, k -> new ArrayList<>()).add(exhibit));
    }
    return derivation.fold(entries, corrections);
  }

  /** Keys of the dockets that had entries before a moment, those with the latest first. */
  List<String> latest(long before) {
    return store
        .query("latest-dockets")
        .bind("before", StatementStore.position(before))
        .map((r, c) -> r.getString("key"))
        .list();
  }
}
