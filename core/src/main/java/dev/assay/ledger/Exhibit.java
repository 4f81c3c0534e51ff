package dev.assay.ledger;

import java.time.LocalDate;
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

  Exhibit(Entry entry, List<Telling> tellings) {
    this.entry = entry;
    this.dockets = tellings.stream().map(Telling::docket).toList();
    Entry heard = Commented.heard(entry);
    Interest interest = Interest.of(Assessors.speaking(heard), heard.home());
    String source = Outlets.shipped().keyOf(entry.source().name());
    String outlet = Outlets.shipped().keyOf(entry.report().outlet());
    LocalDate day = entry.report().day();
    this.hearings =
        tellings.stream()
            .map(telling -> new Hearing(entry, telling, interest, source, outlet, day, false))
            .toList();
  }

  /** The entry. */
  public Entry entry() {
    return entry;
  }

  /** Keys of the dockets under which it is filed; none where it answers no question. */
  public List<String> dockets() {
    return dockets.stream().distinct().toList();
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
