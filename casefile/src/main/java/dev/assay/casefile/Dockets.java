package dev.assay.casefile;

import dev.assay.casefile.DocketCache.Row;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Exhibit;
import dev.assay.ledger.Since;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Dockets: the entries that may bear on one question, and the claims that they fold into. */
final class Dockets {
  /** An entry of a docket, its number and its position. */
  record Filed(long n, String position, Exhibit exhibit) {
    Entry entry() {
      return exhibit.entry();
    }
  }

  private final Store store;
  private final Derivation derivation;
  private final EntryCache cache;
  private final JsonText json;

  Dockets(Store store, JsonText json, Derivation derivation, EntryCache cache) {
    this.store = store;
    this.json = json;
    this.derivation = derivation;
    this.cache = cache;
  }

  /** The claims of dockets that hang together. */
  List<Claim> fold(Map<String, List<Filed>> filed, Corrections corrections) {
    return fold(filed, corrections, Since.EVER);
  }

  /** The same of those that are asked for. */
  List<Claim> fold(Map<String, List<Filed>> filed, Corrections corrections, Since since) {
    Map<String, List<Exhibit>> entries = new HashMap<>();
    filed.forEach((key, of) -> entries.put(key, of.stream().map(Filed::exhibit).toList()));
    return derivation.fold(entries, corrections, since);
  }

  /** The claims of dockets that hang together, from what was known before a moment. */
  List<Claim> fold(Set<String> keys, long before, Corrections corrections) {
    return fold(entries(keys, before), corrections);
  }

  /**
   * Entries of dockets that were known before a moment, each docket's in the order of knowledge.
   */
  Map<String, List<Filed>> entries(Set<String> keys, long before) {
    cache.refresh();
    Map<String, List<Row>> rows = rows(keys, before);
    List<Long> numbers = new ArrayList<>();
    rows.values().forEach(of -> of.forEach(row -> numbers.add(row.n())));
    Iterator<Exhibit> exhibits = cache.get(numbers).iterator();
    Map<String, List<Filed>> filed = new HashMap<>();
    rows.forEach(
        (key, of) -> {
          List<Filed> entries = new ArrayList<>(of.size());
          of.forEach(row -> entries.add(new Filed(row.n(), row.position(), exhibits.next())));
          if (!entries.isEmpty()) {
            filed.put(key, entries);
          }
        });
    return filed;
  }

  /** Rows of dockets; what was known before a moment long ago is not kept for the next to ask. */
  private Map<String, List<Row>> rows(Set<String> keys, long before) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    Map<String, List<Row>> missing = new LinkedHashMap<>();
    String end = StatementStore.position(before);
    for (String key : keys) {
      List<Row> known = cache.dockets().get(key);
      if (known == null) {
        missing.put(key, new ArrayList<>());
      } else {
        rows.put(key, known.stream().filter(r -> r.position().compareTo(end) < 0).toList());
      }
    }
    if (!missing.isEmpty()) {
      read(missing, end);
      if (before == Long.MAX_VALUE) {
        missing.forEach(cache.dockets()::put);
      }
      rows.putAll(missing);
    }
    return rows;
  }

  private void read(Map<String, List<Row>> missing, String end) {
    store
        .query("entries-of-dockets")
        .bind("keys", json.text(missing.keySet()))
        .bind("before", end)
        .map((r, c) -> Map.entry(r.getString(1), new Row(r.getLong(2), r.getString(3))))
        .forEach(row -> Objects.requireNonNull(missing.get(row.getKey())).add(row.getValue()));
    missing.values().forEach(rows -> rows.sort(Row.ORDER)); // mostly as they come
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
    return derivation.fold(entries, corrections, Since.EVER);
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
