package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.util.List;

/** Dockets: the entries that may bear on one question, and the claims that they fold into. */
final class Dockets {
  /** An entry of a docket, its number and its position. */
  record Filed(long n, String position, Entry entry) {}

  private record Row(long n, String position) {}

  private final Store store;
  private final Derivation derivation;
  private final EntryCache cache;

  Dockets(Store store, Derivation derivation, EntryCache cache) {
    this.store = store;
    this.derivation = derivation;
    this.cache = cache;
  }

  /** Entries that were known before a moment, in the order of knowledge. */
  List<Filed> entries(String key, long before) {
    cache.refresh();
    return store
        .query("entries-of-docket")
        .bind("key", key)
        .bind("before", StatementStore.position(before))
        .map((r, c) -> new Row(r.getLong(1), r.getString(2)))
        .list()
        .stream()
        .map(row -> new Filed(row.n(), row.position(), cache.get(row.n())))
        .toList();
  }

  /** The claims of a docket. */
  List<Claim> fold(String key, List<Filed> filed, Corrections corrections) {
    List<Entry> entries = filed.stream().map(Filed::entry).toList();
    return entries.isEmpty()
        ? List.of()
        : derivation.fold(key, entries, derivation.rulings(key, entries, corrections));
  }

  /** The claims of a docket from what was known before a moment; nothing is written. */
  List<Claim> fold(String key, long before, Corrections corrections) {
    return fold(key, entries(key, before), corrections);
  }

  /** Keys of the dockets that had entries before a moment, those with the latest first. */
  List<AsOf.Docket> latest(long before) {
    return store
        .query("latest-dockets")
        .bind("before", StatementStore.position(before))
        .map((r, c) -> new AsOf.Docket(r.getString("key"), r.getString("latest")))
        .list();
  }
}
