package dev.assay.ledger;

import java.util.List;
import java.util.function.Consumer;

/**
 * An entry with what it says to questions and whose word it is, worked out once for all the folds
 * that it takes part in. Of the ledger that made it. Immutable, safe to share between threads.
 */
public final class Exhibit {
  private final Entry entry;

  /** How it is heard, a telling each, where its report is no copy; and in which docket each is. */
  private final List<Hearing> hearings;

  private final List<String> dockets;

  /** In which of them it can be the first word on a claim. */
  private final List<String> opening;

  Exhibit(Entry entry, List<Telling> tellings) {
    this.entry = entry;
    // Keys are compared for every entry of every fold: one string each is told by its identity.
    this.dockets = tellings.stream().map(telling -> telling.docket().intern()).toList();
    Entry heard = Commented.heard(entry);
    Interest interest = Interest.of(Assessors.speaking(heard), heard.home());
    String source = Outlets.shipped().keyOf(entry.source().name()).intern();
    String outlet = Outlets.shipped().keyOf(entry.report().outlet()).intern();
    this.hearings =
        tellings.stream()
            .map(telling -> Hearing.of(entry, telling, interest, source, outlet))
            .toList();
    this.opening =
        hearings.stream().filter(Hearing::mayOpen).map(h -> h.telling().docket().intern()).toList();
  }

  /** The entry. */
  public Entry entry() {
    return entry;
  }

  /** Keys of the dockets under which it is filed; none where it answers no question. */
  public List<String> dockets() {
    return dockets.stream().distinct().toList();
  }

  /** Whether it can be the first word on a claim of a docket. */
  boolean mayOpen(String docket) {
    return opening.contains(docket);
  }

  /**
   * Takes what is said to the questions of one docket.
   *
   * @param copy whether its report is a copy of an earlier one of the docket
   */
  void hear(String docket, boolean copy, Consumer<Hearing> hearer) {
    for (int i = 0; i < dockets.size(); i++) {
      if (dockets.get(i).equals(docket)) {
        Hearing hearing = hearings.get(i);
        hearer.accept(copy ? hearing.inCopy() : hearing);
      }
    }
  }
}
