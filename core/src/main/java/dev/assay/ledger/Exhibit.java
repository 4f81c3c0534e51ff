package dev.assay.ledger;

import java.util.List;
import java.util.function.Consumer;

/**
 * An entry with what it says to questions and whose word it is, worked out once for all the folds
 * that it takes part in. Of the ledger that made it. Immutable, safe to share between threads.
 */
public final class Exhibit {
  private final Entry entry;
  private final List<Telling> tellings;
  private final List<String> dockets;
  private final Interest interest;
  private final String sourceKey;
  private final String outletKey;

  Exhibit(Entry entry, List<Telling> tellings) {
    this.entry = entry;
    this.tellings = List.copyOf(tellings);
    this.dockets = tellings.stream().map(Telling::docket).toList();
    Entry heard = Commented.heard(entry);
    this.interest = Interest.of(Assessors.speaking(heard), heard.home());
    this.sourceKey = Outlets.shipped().keyOf(entry.source().name());
    this.outletKey = Outlets.shipped().keyOf(entry.report().outlet());
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
        hearer.accept(new Hearing(entry, tellings.get(i), interest, sourceKey, outletKey, copy));
      }
    }
  }
}
