package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Rulings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger's functions; its questions are loaded when they are first needed. */
final class Derivation {
  private @Nullable Ledger ledger;

  /** The keys of the dockets that an entry goes to. */
  List<String> dockets(Entry entry) {
    return ledger().dockets(entry);
  }

  /** The claims of a docket, from its entries. */
  List<Claim> fold(String key, List<Entry> entries, Rulings rulings) {
    return ledger().fold(key, entries, rulings);
  }

  /** What people say, as far as a docket is concerned. */
  Rulings rulings(String key, List<Entry> entries, Corrections corrections) {
    Rulings statements = corrections.ofStatements();
    if (!corrections.about(key)) {
      return statements;
    }
    List<Claim> claims = fold(key, entries, statements);
    return corrections.all(docket -> docket.equals(key) ? claims : List.of());
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
