package dev.assay.export.table;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Voice;
import java.util.List;

/** Claims and what they rest on as rows. */
public final class ClaimRows {
  private static final Table CLAIMS = Table.named("claims");
  private static final Table EVIDENCE = Table.named("evidence");

  private ClaimRows() {}

  /** A claim with its evidence as a row. */
  public static Row of(Claim claim) {
    List<Evidence> evidence = claim.evidence();
    Entry first = evidence.get(0).entry();
    Entry last = evidence.get(evidence.size() - 1).entry();
    Voice claimant = StatementRows.source(first);
    Row.Builder row =
        Row.of(CLAIMS)
            .put("claim_id", claim.id())
            .put("family", claim.family())
            .put("domain", claim.domain())
            .put("event_id", EventRows.isEvent(claim) ? claim.id() : null)
            .put("question", claim.question())
            .put("value", claim.value())
            .put("kind", first.content().kind())
            .put("code", first.content().code())
            .put("status", claim.status().word())
            .put("status_date", claim.statusDate())
            .put("retracted", claim.retracted())
            .put("credibility", claim.credibility())
            .put(
                "history",
                claim.history().stream().map(t -> t.on() + " " + t.status().word()).toList())
            .put("claimant", claimant.name())
            .put("claimant_type", claimant.type())
            .put("quote", first.passage().quote())
            .put("first_report_id", first.report().id())
            .put("first_at", first.report().published())
            .put("last_at", last.report().published())
            .put("due", claim.due())
            .put("origins", claim.origins())
            .put("n_origins", claim.origins().size())
            .put(
                "n_reports", evidence.stream().map(e -> e.entry().report().id()).distinct().count())
            .put("n_evidence", evidence.size());
    return Sites.put(row, first.site(), "radius_km").row();
  }

  /**
   * A piece of evidence as a row.
   *
   * @param prefix what stands before the words in the report's text
   * @param suffix what stands after them
   */
  public static Row of(Claim claim, Evidence e, String prefix, String suffix) {
    Entry entry = e.entry();
    String statement = StatementRows.id(entry);
    return Row.of(EVIDENCE)
        .put("evidence_id", claim.id() + ":" + statement + ":" + e.role().word())
        .put("claim_id", claim.id())
        .put("statement_id", statement)
        .put("report_id", entry.report().id())
        .put("role", e.role().word())
        .put("source", StatementRows.source(entry).name())
        .put("origin", e.origin())
        .put("interest", e.interest())
        .put("why", e.why())
        .put("published_at", entry.report().published())
        .put("exact", entry.passage().quote())
        .put("start", entry.passage().from())
        .put("end", entry.passage().to())
        .put("prefix", prefix)
        .put("suffix", suffix)
        .row();
  }
}
