package dev.assay.export.table;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events as rows: one for each claim that something happened, and one for each event of a report
 * that no claim gathers. What is denied, planned or feared alone is no event.
 */
public final class EventRows {
  private static final int UNJUDGED = 6;

  private EventRows() {}

  /** Whether a claim is that an event happened. */
  public static boolean isEvent(Claim claim) {
    return claim.family().equals("event") && !happened(claim).isEmpty();
  }

  /** Whether a statement tells an event as one that happened. */
  public static boolean happened(Entry entry) {
    return entry.content().kind().equals("event")
        && entry.stance().mode().equals("actual")
        && entry.stance().polarity().equals("+");
  }

  /** The statements of a claim that tell it as so, in the order of knowledge. */
  public static List<Entry> happened(Claim claim) {
    return claim.evidence().stream().filter(EventRows::tells).map(Evidence::entry).toList();
  }

  /** Whether a piece of evidence tells the event of its claim as one that happened. */
  static boolean tells(Evidence e) {
    return gathers(e.role()) && happened(e.entry());
  }

  /** Whether the claim that something happened gathers a statement of this role to it. */
  public static boolean gathers(Role role) {
    return switch (role) {
      case ASSERT, CORROBORATE, REPEAT, CONFIRM, KEEP -> true;
      default -> false;
    };
  }

  /**
   * The event of a claim.
   *
   * @param url where a report is on the web, by its id; null where it is not
   */
  public static Row of(Claim claim, Function<String, @Nullable String> url) {
    EventTally told = new EventTally(url);
    happened(claim).forEach(told::add);
    return of(claim, told);
  }

  /** The event of a claim by what its statements tell. */
  static Row of(Claim claim, EventTally told) {
    return told.row(claim.id())
        .put("basis", "claim")
        .put("claim_id", claim.id())
        .put("n_independent_sources", claim.origins().size())
        .put("status", claim.status().word())
        .put("credibility", claim.credibility())
        .row();
  }

  /**
   * An event of one report that no claim gathers.
   *
   * @param id its id within the report
   * @param told the statements that tell it
   */
  public static Row of(String id, List<Entry> told, Function<String, @Nullable String> url) {
    EventTally tally = new EventTally(url);
    told.forEach(tally::add);
    return tally
        .row(id)
        .put("basis", "statement")
        .put("n_independent_sources", 1)
        .put("status", "reported")
        .put("credibility", UNJUDGED)
        .row();
  }
}
