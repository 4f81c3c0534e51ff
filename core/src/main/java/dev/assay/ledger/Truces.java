package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is told of fighting or of calm right after a truce, and in words that go on from it, is told
 * of the truce: "The army declared a ceasefire. But shelling continued." Pure functions.
 */
final class Truces {
  private static final String TRUCE = "truce";

  private static final String GOES_ON = "goes-on";

  /** How far back, in sentences. */
  private static final int SENTENCES = 2;

  private static final Set<String> CODES = Set.of("ASSAULT", "CONTROL", "CEASEFIRE");

  private Truces() {}

  /** The entries of one report in the order of its text, such ones with the truce as a topic. */
  static List<Entry> under(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    int truce = -1;
    int turn = -1;
    for (Entry e : entries) {
      Passage at = e.passage();
      if (e.context().contains(TRUCE)) {
        truce = at.sentence();
        turn = at.turn();
      }
      boolean near = truce >= 0 && turn == at.turn() && at.sentence() - truce <= SENTENCES;
      boolean after = near && at.sentence() > truce;
      found.add(after && goesOn(e) ? e.about(TRUCE) : e);
    }
    return found;
  }

  private static boolean goesOn(Entry e) {
    boolean calm = e.content().code().equals("CEASEFIRE");
    return CODES.contains(e.content().code())
        && (calm || e.context().contains(GOES_ON))
        && (!e.content().code().equals("CONTROL") || e.content().variant().equals("contested"));
  }
}
