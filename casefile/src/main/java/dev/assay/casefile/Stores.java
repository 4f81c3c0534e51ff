package dev.assay.casefile;

/**
 * What an open case is made of: each keeps one kind of thing in the same database. For one thread.
 *
 * @param codec knows the cards of reports that were met lately
 * @param cache knows the statements that were met lately
 */
record Stores(
    Store store,
    JsonText json,
    EntryCodec codec,
    EntryCache cache,
    ReportStore reports,
    CopyStore copies,
    KinStore kin,
    StatementStore statements,
    Dockets dockets,
    LedgerStore ledger,
    ClaimStore claims,
    Aliases aliases,
    ListStore lists,
    JournalStore journal) {
  static Stores of(Store store) {
    JsonText json = new JsonText();
    Derivation derivation = new Derivation();
    Aliases aliases = new Aliases(store);
    ReportStore reports = new ReportStore(store, json);
    EntryCodec codec = new EntryCodec(reports::card);
    EntryCache cache = new EntryCache(store, codec, derivation);
    Dockets dockets = new Dockets(store, json, derivation, cache);
    store.afterFailure(cache::clear);
    return new Stores(
        store,
        json,
        codec,
        cache,
        reports,
        new CopyStore(store, codec, cache),
        new KinStore(store),
        new StatementStore(store, json, codec, derivation, cache),
        dockets,
        new LedgerStore(store, codec, dockets, new ClaimRows(store, json, aliases), aliases),
        new ClaimStore(store, codec, dockets, aliases),
        aliases,
        new ListStore(store, codec),
        new JournalStore(store, json, codec));
  }

  /** People's corrections that hold. */
  Corrections corrections() {
    return new Corrections(journal.active());
  }
}
