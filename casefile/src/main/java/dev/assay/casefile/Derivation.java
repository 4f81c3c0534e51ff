package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Rulings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger's functions; its questions are loaded when they are first needed. */
final class Derivation {
  private @Nullable Ledger ledger;

  /** The keys of the dockets that an entry goes to. */
  List<String> dockets(Entry entry) {
    return ledger().dockets(entry);
  }

  /**
   * The claims of dockets, from their entries.
   *
   * @param entries by docket: all dockets that hang together
   */
  List<Claim> fold(Map<String, List<Entry>> entries, Corrections corrections) {
    Rulings statements = corrections.ofStatements();
    if (!corrections.about(entries.keySet())) {
      return ledger().fold(entries, statements);
    }
    Map<String, List<Claim>> claims =
        ledger().fold(entries, statements).stream().collect(Collectors.groupingBy(Claim::docket));
    return ledger()
        .fold(entries, corrections.all(docket -> claims.getOrDefault(docket, List.of())));
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
