package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Exhibit;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Since;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger's functions; its questions are loaded when they are first needed. */
final class Derivation {
  private @Nullable Ledger ledger;

  /** An entry with what it says to questions. */
  Exhibit exhibit(Entry entry) {
    return ledger().exhibit(entry);
  }

  /**
   * The claims of dockets, from their entries.
   *
   * @param entries by docket: all dockets that hang together
   * @param since which claims are asked for; all of them where people said something of any
   */
  List<Claim> fold(Map<String, List<Exhibit>> entries, Corrections corrections, Since since) {
    Rulings statements = corrections.ofStatements();
    if (!corrections.about(entries.keySet())) {
      return ledger().foldExhibits(entries, statements, since);
    }
    Map<String, List<Claim>> claims =
        ledger().foldExhibits(entries, statements, Since.EVER).stream()
            .collect(Collectors.groupingBy(Claim::docket));
    Rulings all = corrections.all(docket -> claims.getOrDefault(docket, List.of()));
    return ledger().foldExhibits(entries, all, Since.EVER);
  }

  private synchronized Ledger ledger() {
    Ledger open = ledger;
    if (open == null) {
      open = Ledger.open();
      ledger = open;
    }
    return open;
  }
}
