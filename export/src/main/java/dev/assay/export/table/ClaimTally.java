package dev.assay.export.table;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.TrackRecord;
import dev.assay.ledger.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a claim are made of, evidence by evidence in the order of knowledge, so that
 * none has to be kept. Mutable; for one thread.
 */
public final class ClaimTally {
  private static final Table TABLE = Table.named("claims");

  private @Nullable Evidence first;
  private @Nullable Evidence last;
  private long reports;
  private long evidence;
  private final EventTally told;

  /** The first word of each source on it. */
  private final Map<String, Evidence> words = new LinkedHashMap<>();

  /**
   * A tally of nothing.
   *
   * @param url where a report is on the web, by its id; null where it is not
   */
  public ClaimTally(Function<String, @Nullable String> url) {
    this.told = new EventTally(url);
  }

  /** Whether nothing bears on the claim. */
  public boolean isEmpty() {
    return first == null;
  }

  /**
   * Takes the next evidence.
   *
   * @param event whether the claim may be that an event happened
   */
  public void add(Evidence e, boolean event) {
    first = first == null ? e : first;
    if (last == null || !last.entry().report().id().equals(e.entry().report().id())) {
      reports++;
    }
    last = e;
    evidence++;
    if (TrackRecord.isWord(e)) {
      words.putIfAbsent(StatementRows.source(e.entry()).name(), e);
    }
    if (event && EventRows.tells(e)) {
      told.add(e.entry());
    }
  }

  /** The statement that says it first. */
  public Entry first() {
    return Objects.requireNonNull(first, "a claim that rests on nothing").entry();
  }

  /** Whether it is that an event happened. */
  public boolean isEvent(Claim claim) {
    return claim.family().equals("event") && !told.isEmpty();
  }

  /** The claim as a row. */
  public Row row(Claim claim) {
    Entry opening = first();
    Entry latest = Objects.requireNonNull(last).entry();
    Voice claimant = StatementRows.source(opening);
    Row.Builder row =
        Row.of(TABLE)
            .put("claim_id", claim.id())
            .put("family", claim.family())
            .put("domain", claim.domain())
            .put("event_id", isEvent(claim) ? claim.id() : null)
            .put("question", claim.question())
            .put("value", claim.value())
            .put("kind", opening.content().kind())
            .put("code", opening.content().code())
            .put("status", claim.status().word())
            .put("status_date", claim.statusDate())
            .put("retracted", claim.retracted())
            .put("credibility", claim.credibility())
            .put(
                "history",
                claim.history().stream().map(t -> t.on() + " " + t.status().word()).toList())
            .put("claimant", claimant.name())
            .put("claimant_type", claimant.type())
            .put("quote", opening.passage().quote())
            .put("first_report_id", opening.report().id())
            .put("first_at", opening.report().published())
            .put("last_at", latest.report().published())
            .put("due", claim.due())
            .put("origins", claim.origins())
            .put("n_origins", claim.origins().size())
            .put("n_reports", reports)
            .put("n_evidence", evidence);
    return Sites.put(row, opening.site(), "radius_km").row();
  }

  /** The event of the claim as a row. */
  public Row event(Claim claim) {
    return EventRows.of(claim, told);
  }

  /** How its sources fared with it, where it is settled. */
  public List<TrackRecord> fared(Claim claim) {
    return TrackRecord.of(List.of(claim.with(List.copyOf(words.values()))));
  }
}
