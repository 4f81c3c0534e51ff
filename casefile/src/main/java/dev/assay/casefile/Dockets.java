package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Exhibit;
import dev.assay.ledger.Since;
import java.util.ArrayList;
import java.util.Comparator;
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
    static final Comparator<Filed> ORDER =
        Comparator.comparing(Filed::position).thenComparing(Filed::n);

    Entry entry() {
      return exhibit.entry();
    }
  }

  /** The same as it is stored. */
  private record Row(long n, String position) {}

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
    String end = StatementStore.position(before);
    Map<String, List<Filed>> filed = new HashMap<>();
    Map<String, List<Row>> missing = new LinkedHashMap<>();
    for (String key : keys) {
      List<Filed> known = cache.dockets().get(key);
      if (known == null) {
        missing.put(key, new ArrayList<>());
      } else {
        filed.put(key, known.subList(0, before(known, end)));
      }
    }
    if (!missing.isEmpty()) {
      read(missing, end);
      filed(missing).forEach((key, of) -> filed.put(key, kept(key, of, before)));
    }
    filed.values().removeIf(List::isEmpty);
    return filed;
  }

  /** How many of them were known before a position. */
  private static int before(List<Filed> entries, String end) {
    int at = entries.size();
    while (at > 0 && entries.get(at - 1).position().compareTo(end) >= 0) {
      at--;
    }
    return at;
  }

  /** What was known before a moment long ago is not kept for the next to ask. */
  private List<Filed> kept(String key, List<Filed> entries, long before) {
    if (before == Long.MAX_VALUE) {
      cache.dockets().put(key, entries);
    }
    return entries;
  }

  private void read(Map<String, List<Row>> missing, String end) {
    store
        .query("entries-of-dockets")
        .bind("keys", json.text(missing.keySet()))
        .bind("before", end)
        .map((r, c) -> Map.entry(r.getString(1), new Row(r.getLong(2), r.getString(3))))
        .forEach(row -> Objects.requireNonNull(missing.get(row.getKey())).add(row.getValue()));
  }

  private Map<String, List<Filed>> filed(Map<String, List<Row>> rows) {
    List<Long> numbers = new ArrayList<>();
    rows.values().forEach(of -> of.forEach(row -> numbers.add(row.n())));
    Iterator<Exhibit> exhibits = cache.get(numbers).iterator();
    Map<String, List<Filed>> filed = new HashMap<>();
    rows.forEach(
        (key, of) -> {
          List<Filed> entries = new ArrayList<>(of.size());
          of.forEach(row -> entries.add(new Filed(row.n(), row.position(), exhibits.next())));
          entries.sort(Filed.ORDER); // mostly as they come
          filed.put(key, entries);
        });
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
