package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.ReportCards;
import dev.assay.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files reports, and brings what is derived from them up to date. Within a transaction of whoever
 * asks.
 */
final class Filer {
  private final Stores in;

  Filer(Stores in) {
    this.in = in;
  }

  /** What is filed of a report. */
  private record Taken(ReportStore.Told told, List<Entry> entries, JsonNode statements) {
    @Nullable Long known() {
      return told.known();
    }

    /** Position of the first entry: what was known before it stays as it is. */
    String first() {
      return entries.stream().map(StatementStore::position).min(String::compareTo).orElse("");
    }

    Map<String, JsonNode> statementsById() {
      Map<String, JsonNode> found = new HashMap<>();
      statements.forEach(s -> found.put(s.path("id").asText(), s));
      return found;
    }
  }

  Receipt add(Filing filing) {
    Report report = report(filing);
    Optional<ReportRow> present = holding(report);
    if (present.isPresent()) {
      ReportRow row = present.get();
      return new Receipt(row.id(), Receipt.Outcome.PRESENT, row.statements(), 0);
    }
    in.reports().requireNotForgotten(report.sha256());
    Taken taken = taken(filing, report.id(), report.sha256());
    long n = in.reports().insert(filing, taken.told());
    Set<String> dockets = entered(n, taken, List.of());
    Receipt.Outcome outcome =
        taken.known() == null ? Receipt.Outcome.ADDED_UNDATED : Receipt.Outcome.ADDED;
    return filed(n, report.id(), taken, dockets, outcome);
  }

  /** The report of a case that a report is, by its bytes or by what it tells. */
  private Optional<ReportRow> holding(Report report) {
    return in.reports()
        .holding(report.sha256())
        .or(() -> in.kin().same(report).map(in.reports()::row));
  }

  Receipt replace(Filing filing) {
    long n = in.reports().kept(Digest.of(filing.bytes()));
    ReportRow row = in.reports().row(n);
    Taken taken = taken(filing, row.id(), row.sha256());
    List<Tallied.Key> before = in.statements().tallied(n);
    Set<String> dockets = new LinkedHashSet<>(in.ledger().docketsOf(n));
    List<CopyStore.Compared> later = in.copies().later(n);
    in.statements().delete(n);
    in.reports().update(n, filing, taken.told());
    in.codec().forget(row.id());
    in.journal().reanchor(row.sha256(), taken.entries());
    in.copies().leave(n);
    dockets.addAll(entered(n, taken, later));
    Receipt receipt = filed(n, row.id(), taken, dockets, Receipt.Outcome.REPLACED);
    in.statements().retally(before);
    return receipt;
  }

  /** Adds many new reports, and makes the claims that they touch anew once for all of them. */
  void addAll(List<Filing> filings) {
    Corrections corrections = in.corrections();
    Set<String> dockets = new LinkedHashSet<>();
    for (Filing filing : filings) {
      Report report = report(filing);
      Taken taken = taken(filing, report.id(), report.sha256());
      long n = in.reports().insert(filing, taken.told());
      dockets.addAll(entered(n, taken, List.of()));
      dockets.addAll(stated(n, taken, corrections));
    }
    in.ledger().refold(dockets, corrections);
  }

  /** What would become of a report, were it added; nothing is changed. */
  Preview preview(Filing filing) {
    Report report = report(filing);
    in.reports().requireNotForgotten(report.sha256());
    Optional<ReportRow> present = holding(report);
    Taken taken = taken(filing, report.id(), report.sha256());
    return new Previews(in.dockets(), in.claims(), in.json())
        .of(
            told(filing, taken),
            taken.entries().stream().map(in.statements()::exhibit).toList(),
            taken.known() != null,
            present.orElse(null),
            in.corrections());
  }

  private static Told told(Filing filing, Taken taken) {
    Report report = report(filing);
    Long known = taken.known();
    Instant since = known == null ? null : Instant.ofEpochMilli(known);
    ReportRow row = ReportRow.of(report, since, filing.at(), taken.entries().size());
    String title = report.title() == null ? "" : report.title();
    List<Said> said = taken.entries().stream().map(e -> new Said(e, e, List.of())).toList();
    return new Told(row, title, report.text(), said);
  }

  private static Report report(Filing filing) {
    return filing.reading().document().report();
  }

  /** The report keeps the id and hash that it came in with, whatever was redacted since. */
  private Taken taken(Filing filing, String id, String sha256) {
    Report report = report(filing);
    ReportCard signed = ReportCards.filed(report, id, sha256);
    Instant known = ReportCards.known(report);
    ReportCard card = known == null ? signed.copyOf(id) : in.copies().settled(signed);
    JsonNode line = in.json().tree(filing.json());
    return new Taken(
        new ReportStore.Told(
            in.codec().text(card),
            signed.signature(),
            known == null ? null : known.toEpochMilli(),
            in.json().text(line.path("dropped"))),
        Entries.of(filing.reading(), card),
        line.path("statements"));
  }

  /**
   * Enters a report among those that may be copies of each other.
   *
   * @param later reports that were copies of it as it was before
   * @return dockets of reports that are copies of another now
   */
  private Set<String> entered(long n, Taken taken, List<CopyStore.Compared> later) {
    Set<String> dockets = new LinkedHashSet<>();
    if (taken.known() != null) {
      in.copies().enter(n, taken.told().signature());
    }
    List<CopyStore.Compared> unsettled = new ArrayList<>(later);
    unsettled.addAll(in.copies().later(n));
    in.copies().settle(unsettled).forEach(copy -> dockets.addAll(in.ledger().docketsOf(copy)));
    return dockets;
  }

  /** Puts the statements of a report in; says which dockets they go to. */
  private Set<String> stated(long n, Taken taken, Corrections corrections) {
    Set<String> dockets =
        in.statements()
            .insert(
                n,
                taken.known(),
                taken.entries(),
                taken.statementsById(),
                corrections.ofStatements());
    in.statements().tally(n);
    return dockets;
  }

  /**
   * Puts the statements of a report in and makes the claims anew that they touch.
   *
   * @param more dockets that have to be made anew whatever the report says
   */
  private Receipt filed(long n, String id, Taken taken, Set<String> more, Receipt.Outcome outcome) {
    Corrections corrections = in.corrections();
    Set<String> dockets = new LinkedHashSet<>(more);
    dockets.addAll(stated(n, taken, corrections));
    boolean alone = outcome != Receipt.Outcome.REPLACED && more.isEmpty();
    int claims =
        alone
            ? in.ledger().refold(dockets, corrections, taken.first())
            : in.ledger().refold(dockets, corrections);
    return new Receipt(id, outcome, taken.entries().size(), claims, in.kin().of(n).orElse(null));
  }
}
