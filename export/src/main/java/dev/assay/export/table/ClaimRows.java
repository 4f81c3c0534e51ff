package dev.assay.export.table;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims and what they rest on as rows. */
public final class ClaimRows {
  private static final Table EVIDENCE = Table.named("evidence");
  private static final Table LINKS = Table.named("claim_links");

  private ClaimRows() {}

  /** A claim with its evidence as a row. */
  public static Row of(Claim claim) {
    ClaimTally tally = new ClaimTally(report -> null);
    claim.evidence().forEach(e -> tally.add(e, claim.family().equals("event")));
    return tally.row(claim);
  }

  /**
   * A piece of evidence as a row.
   *
   * @param claim the id of what it bears on
   * @param prefix what stands before the words in the report's text
   * @param suffix what stands after them
   */
  public static Row of(String claim, Evidence e, String prefix, String suffix) {
    Entry entry = e.entry();
    String statement = StatementRows.id(entry);
    return Row.of(EVIDENCE)
        .put("evidence_id", claim + ":" + statement + ":" + e.role().word())
        .put("claim_id", claim)
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

  /**
   * What one claim does to another as a row.
   *
   * @param role what the statements of the one are towards the other
   * @param basis ids of the statements, their reports' with them
   * @param first when the first of them became known; null where that is not dated
   * @param corrected whether a person had a hand in it
   */
  public static Row link(
      String from,
      String to,
      Role role,
      List<String> basis,
      @Nullable Instant first,
      boolean corrected) {
    return Row.of(LINKS)
        .put("link_id", from + ":" + to + ":" + role.word())
        .put("from_claim", from)
        .put("to_claim", to)
        .put("relation", relation(role))
        .put("basis", basis.stream().map(id -> id.substring(id.indexOf('#') + 1)).toList())
        .put("first_at", first)
        .put("decided_by", corrected ? "person" : "rule")
        .row();
  }

  private static String relation(Role role) {
    return switch (role) {
      case DENY, CONTRADICT -> "contradicts";
      case DOUBT, UNVERIFIED -> "doubts";
      case QUALIFY -> "qualifies";
      case CONFIRM -> "confirms";
      case PREMATURE -> "shows-premature";
      case OVERTAKEN -> "ends";
      case KEEP -> "keeps";
      case VIOLATE -> "breaks";
      case RETRACT -> "retracts";
      case ASSERT, CORROBORATE, REPEAT -> "supports";
    };
  }
}
