package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole ledger as it was known at the end of a day: the fold of what had been published by
 * then, as if the case had never held more.
 */
final class Replay {
  private record Row(long n, String entry) {}

  private final Store store;
  private final EntryCodec codec;
  private final Derivation derivation;

  Replay(Store store, EntryCodec codec, Derivation derivation) {
    this.store = store;
    this.codec = codec;
    this.derivation = derivation;
  }

  /** All claims, in the order of their dockets' keys. */
  List<Claim> asOf(LocalDate day, Corrections corrections) {
    long before = Query.after(day);
    cards(before);
    Map<Long, Entry> entries = entries(before);
    Map<String, List<Entry>> dockets = new LinkedHashMap<>();
    store
        .query("dockets-before")
        .bind("before", StatementStore.position(before))
        .map((r, c) -> Map.entry(r.getString("key"), r.getLong("entry")))
        .forEach(
            filed -> {
              Entry entry = entries.get(filed.getValue());
              if (entry != null) {
                dockets.computeIfAbsent(filed.getKey(), k -> new ArrayList<>()).add(entry);
              }
            });
    return List.copyOf(dockets.entrySet()).parallelStream()
        .flatMap(d -> fold(d.getKey(), d.getValue(), corrections).stream())
        .map(claim -> claim.on(day))
        .toList();
  }

  private List<Claim> fold(String key, List<Entry> entries, Corrections corrections) {
    return derivation.fold(key, entries, derivation.rulings(key, entries, corrections));
  }

  private void cards(long before) {
    store
        .query("cards-before")
        .bind("before", before)
        .map((r, c) -> Map.entry(r.getString("id"), r.getString("card")))
        .forEach(card -> codec.know(card.getKey(), card.getValue()));
  }

  private Map<Long, Entry> entries(long before) {
    List<Row> rows =
        store
            .query("entries-before")
            .bind("before", before)
            .map((r, c) -> new Row(r.getLong("n"), r.getString("entry")))
            .list();
    List<Entry> decoded = rows.parallelStream().map(row -> codec.entry(row.entry())).toList();
    Map<Long, Entry> entries = new HashMap<>(rows.size() * 2);
    for (int i = 0; i < rows.size(); i++) {
      entries.put(rows.get(i).n(), decoded.get(i));
    }
    return entries;
  }
}
