package dev.assay.ledger;

import java.util.List;
import java.util.Set;

/**
 * Events that the same word also tells as a state between two parties: "signed an agreement" is
 * asked about as a deal, and not as an event too. Pure functions.
 */
final class ToldAsState {
  /** The topic of such an event. */
  static final String TOPIC = "told-as-state";

  private static final Set<String> STATES = Set.of("DEAL", "MEMBERSHIP", "SANCTIONS");

  private ToldAsState() {}

  /** The entries of one report, such ones marked. */
  static List<Entry> in(List<Entry> entries) {
    List<Entry> states =
        entries.stream()
            .filter(e -> e.content().kind().equals("state") && isBetween(e.content().code()))
            .toList();
    return states.isEmpty()
        ? entries
        : entries.stream().map(e -> isOneOf(e, states) ? e.about(TOPIC) : e).toList();
  }

  private static boolean isBetween(String code) {
    return STATES.contains(code);
  }

  private static boolean isOneOf(Entry event, List<Entry> states) {
    return event.content().kind().equals("event")
        && states.stream()
            .anyMatch(
                s ->
                    s.passage().sentence() == event.passage().sentence()
                        && s.content().trigger().equals(event.content().trigger()));
  }
}
