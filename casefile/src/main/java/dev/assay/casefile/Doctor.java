package dev.assay.casefile;

import dev.assay.ledger.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks a case over: is it whole, and does everything derived follow from what is kept. */
final class Doctor {
  private static final int SHOWN = 5;

  private final Store store;
  private final JsonText json;
  private final EntryCodec codec;
  private final CopyStore copies;
  private final StatementStore statements;
  private final LedgerStore ledger;
  private final JournalStore journal;
  private final List<Fault> faults = new ArrayList<>();

  Doctor(Stores in) {
    this.store = in.store();
    this.json = in.json();
    this.codec = in.codec();
    this.copies = in.copies();
    this.statements = in.statements();
    this.ledger = in.ledger();
    this.journal = in.journal();
  }

  List<Fault> check(Corrections corrections) {
    pages();
    if (!faults.isEmpty()) {
      return faults; // nothing that a damaged file says can be trusted
    }
    references();
    bytes();
    quotes();
    words();
    several("110", copies.wrong(), "reports that are taken for copies wrongly", MEND, true);
    dockets();
    claims(corrections);
    tallies();
    scrubbed();
    return faults;
  }

  private void pages() {
    List<String> found = store.engine().damage();
    if (!found.isEmpty()) {
      fault(
          "101",
          "the file is damaged: " + String.join("; ", found),
          "go back to a copy of the case; nothing is lost from the copy by adding the newer reports"
              + " again",
          false);
    }
  }

  private void references() {
    int broken = store.engine().dangling();
    if (broken > 0) {
      fault("102", broken + " rows refer to rows that are not there", COPY, false);
    }
  }

  private static final String COPY = "go back to a copy of the case";
  private static final String MEND = "assay doctor --mend makes it anew";

  private void bytes() {
    List<String> wrong = new ArrayList<>();
    store
        .query("kept-bytes")
        .map(
            (r, c) -> {
              if (!Digest.of(r.getBytes("bytes")).equals(r.getString("kept_sha256"))) {
                wrong.add(r.getString("id"));
              }
              return 1;
            })
        .forEach(one -> {});
    several("103", wrong, "reports whose bytes are not those that were read", COPY, false);
  }

  /** Each statement's words stand where it says. */
  private void quotes() {
    List<String> wrong = new ArrayList<>();
    store
        .query("entries-with-text")
        .map(
            (r, c) -> {
              Entry e = codec.entry(r.getString("read"));
              String text = r.getString("text");
              boolean stands =
                  e.passage().end() <= text.length()
                      && text.substring(e.passage().start(), e.passage().end())
                          .equals(e.passage().quote());
              if (!stands || json.tree(r.getString("statement")).isEmpty()) {
                wrong.add(e.id());
              }
              return 1;
            })
        .forEach(one -> {});
    several(
        "104",
        wrong,
        "statements whose words do not stand in their report",
        "assay reread reads the reports anew",
        false);
  }

  private void words() {
    if (!store.words().sound()) {
      fault("105", "the full-text index does not agree with the reports", MEND, true);
    }
  }

  private void dockets() {
    List<String> wrong = new ArrayList<>();
    store
        .query("entries-with-dockets")
        .map(
            (r, c) -> {
              Entry e = codec.entry(r.getString("entry"));
              Set<String> filed = keys(r.getString("dockets"));
              Set<String> due =
                  r.getObject("known") == null ? Set.of() : new HashSet<>(statements.dockets(e));
              if (!filed.equals(due)) {
                wrong.add(e.id());
              }
              return 1;
            })
        .forEach(one -> {});
    several("106", wrong, "statements filed under wrong questions", MEND, true);
  }

  private static Set<String> keys(String joined) {
    return joined == null ? Set.of() : new HashSet<>(List.of(joined.split("\u001f")));
  }

  private void claims(Corrections corrections) {
    several(
        "107",
        ledger.stale(corrections),
        "questions whose claims do not follow from their statements",
        MEND,
        true);
  }

  private void tallies() {
    for (Tallied kind : Tallied.values()) {
      int wrong =
          store
              .handle()
              .createQuery(
                  store
                      .sql("wrong-tallies")
                      .replace("<recount>", store.sql("recount-" + kind.word())))
              .bind("kind", kind.word())
              .mapTo(Integer.class)
              .one();
      if (wrong > 0) {
        fault("108", wrong + " counts of " + kind.word() + "s are wrong", MEND, true);
      }
    }
  }

  private void scrubbed() {
    if (journal.unscrubbed()) {
      fault(
          "109",
          "a redaction was interrupted before the file was written anew",
          "assay doctor --mend ends it",
          true);
    }
  }

  private void several(
      String code, List<String> wrong, String what, String right, boolean derived) {
    if (!wrong.isEmpty()) {
      List<String> shown = wrong.subList(0, Math.min(SHOWN, wrong.size()));
      String more = wrong.size() > SHOWN ? ", …" : "";
      fault(
          code, wrong.size() + " " + what + ": " + String.join(", ", shown) + more, right, derived);
    }
  }

  private void fault(String code, String what, String right, boolean derived) {
    faults.add(new Fault("ASSAY-CASE-" + code, what, right, derived));
  }

  /** Makes everything derived anew. */
  void mend(Corrections corrections, Upgrade upgrade) {
    copies.rebuild();
    Set<String> dockets = new TreeSet<>(store.query("all-dockets").mapTo(String.class).list());
    dockets.addAll(store.query("dockets-of-claims").mapTo(String.class).list());
    for (long n : store.query("all-reports").mapTo(Long.class).list()) {
      for (StatementStore.Stored stored : statements.ofReport(n)) {
        dockets.addAll(statements.rule(stored, corrections.ofStatements()));
      }
    }
    store.handle().execute("UPDATE claim SET digest = ''");
    AtomicInteger done = new AtomicInteger();
    ledger.refold(dockets, corrections, () -> upgrade.at(done.incrementAndGet(), dockets.size()));
    store.handle().execute("DELETE FROM tally");
    for (Tallied kind : Tallied.values()) {
      store.handle().execute(store.sql(kind.sql()).replace("<which>", "true"));
    }
    store.words().rebuild();
  }
}
