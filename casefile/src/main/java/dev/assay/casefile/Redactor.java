package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes names and reports out of a case, for good. */
final class Redactor {
  private final Store store;
  private final JsonText json;
  private final EntryCodec codec;
  private final ReportStore reports;
  private final CopyStore copies;
  private final StatementStore statements;
  private final LedgerStore ledger;
  private final JournalStore journal;

  Redactor(Stores in) {
    this.store = in.store();
    this.json = in.json();
    this.codec = in.codec();
    this.reports = in.reports();
    this.copies = in.copies();
    this.statements = in.statements();
    this.ledger = in.ledger();
    this.journal = in.journal();
  }

  /** Takes a name out; says how many reports had it. */
  int redact(Redaction redaction, Instant at) {
    Touched touched = new Touched();
    int count = 0;
    for (long n : store.query("all-reports").mapTo(Long.class).list()) {
      if (reports.has(n, redaction)) {
        Redaction local = redaction.withinReport();
        reports.redact(n, local);
        codec.forget(reports.row(n).id());
        statements.ofReport(n).forEach(entry -> redact(entry, local, touched));
        count++;
      }
    }
    memos(redaction);
    journal(redaction, touched.keys);
    ledger.refoldSilently(touched.dockets, new Corrections(journal.active()));
    statements.retally(touched.tallied);
    journal.note(
        "redact", "a name was redacted in " + count + " reports", Map.of("reports", count), at);
    return count;
  }

  /** Addresses and names of files may have the name; what is forgotten of them is fetched again. */
  private void memos(Redaction redaction) {
    store
        .query("memos")
        .map((r, c) -> Map.entry(r.getString("key"), r.getString("value")))
        .list()
        .stream()
        .filter(memo -> redaction.in(memo.getKey()) || redaction.in(memo.getValue()))
        .forEach(memo -> store.update("delete-memo").bind("key", memo.getKey()).execute());
  }

  private static final class Touched {
    final Set<String> dockets = new LinkedHashSet<>();
    final List<Tallied.Key> tallied = new ArrayList<>();
    final Map<String, String> keys = new HashMap<>();
  }

  private void redact(StatementStore.Stored stored, Redaction redaction, Touched touched) {
    touched.tallied.addAll(statements.talliedOf(stored.n()));
    Rulings rulings = new Corrections(journal.active()).ofStatements();
    Entry read = masked(stored.read(), redaction);
    Entry ruled = masked(rulings.corrected(stored.read()), redaction);
    List<String> before = statements.dockets(rulings.corrected(stored.read()));
    List<String> after = statements.dockets(ruled);
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      touched.keys.put(before.get(i), after.get(i));
    }
    String statement = json.text(redaction.mask(json.tree(stored.statement())));
    touched.dockets.addAll(statements.rewrite(stored, read, ruled, statement));
    touched.tallied.addAll(statements.talliedOf(stored.n()));
  }

  private Entry masked(Entry entry, Redaction redaction) {
    return codec.entry(json.text(redaction.mask(json.tree(codec.write(entry)))));
  }

  /** What people wrote may have the name, too; corrections go on to hold. */
  private void journal(Redaction redaction, Map<String, String> keys) {
    Redaction local = redaction.withinReport();
    store
        .query("whole-journal")
        .map((r, c) -> Map.entry(r.getLong("n"), r.getString("detail")))
        .list()
        .forEach(
            row -> {
              JsonNode detail = local.mask(json.tree(row.getValue()));
              JsonNode dockets = json.tree(row.getValue()).path("dockets");
              if (detail instanceof ObjectNode noted) {
                noted.remove("touched"); // ids of claims, which could be guessed from a name
              }
              String text = json.text(detail);
              if (dockets.isArray() && !dockets.isEmpty()) {
                Correction masked = codec.value(text, Correction.class);
                List<String> moved = new ArrayList<>();
                dockets.forEach(
                    key -> moved.add(keys.getOrDefault(key.asText(), local.mask(key.asText()))));
                text = codec.text(masked.in(moved));
              }
              if (!text.equals(row.getValue())) {
                journal.update(row.getKey(), text);
              }
            });
  }

  /** Takes a report out, with all that rests on it. */
  long forget(long n, Instant at) {
    ReportRow row = reports.row(n);
    List<Tallied.Key> tallied = statements.tallied(n);
    Set<String> dockets = new LinkedHashSet<>(ledger.docketsOf(n));
    List<CopyStore.Compared> later = copies.later(n);
    journal.reanchor(row.sha256(), List.of());
    statements.delete(n);
    reports.forget(n, row.sha256());
    codec.forget(row.id());
    copies.settle(later).forEach(copy -> dockets.addAll(ledger.docketsOf(copy)));
    ledger.refold(dockets, new Corrections(journal.active()));
    statements.retally(tallied);
    return journal.note("forget", "a report was forgotten", Map.of(), at);
  }
}
