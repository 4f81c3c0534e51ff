package dev.assay.casefile;

import dev.assay.ledger.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a correction holds on to: a stretch of one report and what was coded there. A new reading of
 * the report may give its statements other ids; the stretch stays.
 *
 * @param entry id of the entry as it is now; empty where the present reading has none there
 * @param sha256 of the report's bytes
 * @param start first UTF-16 unit
 * @param end one after the last
 * @param kind event, state or assessment
 * @param code PLOVER type, type of state, judgement
 */
record Anchor(String entry, String sha256, int start, int end, String kind, String code) {
  static Anchor of(Entry e) {
    return new Anchor(
        e.id(),
        e.report().sha256(),
        e.passage().start(),
        e.passage().end(),
        e.content().kind(),
        e.content().code());
  }

  /** Whether there is something it applies to. */
  boolean holds() {
    return !entry.isEmpty();
  }

  /** The same stretch in a new reading of the report. */
  Anchor in(List<Entry> entries) {
    Optional<Entry> best =
        entries.stream()
            .filter(e -> e.content().kind().equals(kind) && overlap(e) > 0)
            .max(
                Comparator.comparing((Entry e) -> e.content().code().equals(code))
                    .thenComparing(this::overlap)
                    .thenComparing(e -> e.id().equals(entry))
                    .thenComparing(Entry::id, Comparator.reverseOrder()));
    return new Anchor(best.map(Entry::id).orElse(""), sha256, start, end, kind, code);
  }

  /** Share of the two stretches that they have in common. */
  private double overlap(Entry e) {
    int common = Math.min(end, e.passage().end()) - Math.max(start, e.passage().start());
    int both = Math.max(end, e.passage().end()) - Math.min(start, e.passage().start());
    return common <= 0 ? 0 : (double) common / both;
  }
}
