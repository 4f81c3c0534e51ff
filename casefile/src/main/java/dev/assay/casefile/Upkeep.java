package dev.assay.casefile;

import dev.assay.ledger.ReportCard;
import dev.assay.ledger.ReportCards;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Looks after an open case: takes names and reports out of it for good, looks it over, makes what
 * is derived anew. Each does so in a transaction of its own.
 */
final class Upkeep {
  private final Stores in;
  private final Store store;

  Upkeep(Stores in) {
    this.in = in;
    this.store = in.store();
  }

  /** Takes a name out; says how many reports had it. */
  int redact(List<String> names, Instant at) {
    Redaction redaction = new Redaction(names, "redacted-" + (journalLength() + 1));
    int reports = store.inTransaction(() -> new Redactor(in).redact(redaction, at));
    scrub(at);
    return reports;
  }

  private long journalLength() {
    return store.reading(() -> in.journal().list(Query.ALL.page(1, 0))).rows().stream()
        .mapToLong(JournalRow::number)
        .sum();
  }

  void forget(String report, Instant at) {
    store.inTransaction(() -> new Redactor(in).forget(in.reports().number(report), at));
    scrub(at);
  }

  /** Takes what was removed out of the bytes, too. */
  private void scrub(Instant at) {
    store.engine().scrub();
    store.inTransaction(() -> in.journal().note("scrub", store.engine().scrubbed(), Map.of(), at));
  }

  List<Fault> check() {
    in.cache().clear(); // what is remembered is not what is looked over
    return store.reading(() -> new Doctor(in).check(in.corrections()));
  }

  void mend(Instant at) {
    store.inTransaction(
        () -> {
          in.cache().clear();
          new Doctor(in).mend(in.corrections(), Upgrade.UNSEEN);
          return in.journal().note("mend", "made everything derived anew", Map.of(), at);
        });
    scrub(at);
  }

  /** Makes what is derived anew by this version of the tables and of the ledger, in one step. */
  void bringUp(Upgrade upgrade) {
    store.inTransaction(
        () -> {
          in.reports().unsigned().forEach(this::sign);
          new Doctor(in).mend(in.corrections(), upgrade);
          store.engine().isOfThisVersion();
          return true;
        });
  }

  private void sign(ReportStore.Unsigned old) {
    ReportCard plain = in.codec().value(old.card(), ReportCard.class);
    ReportCard card = ReportCards.told(plain, old.title(), old.byline(), old.text());
    in.reports().sign(old.n(), in.codec().text(card.copyOf(card.id())), card.signature());
  }
}
