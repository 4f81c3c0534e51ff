package dev.assay.eval;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Rulings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The claims of a pile of entries, as a case would hold them. */
final class CaseFold {
  private CaseFold() {}

  /** As known by the end of the last day on which one of them was published. */
  static List<Claim> claims(Ledger ledger, Collection<Entry> entries) {
    Map<String, List<Entry>> dockets = new TreeMap<>();
    LocalDate last = LocalDate.MIN;
    for (Entry entry : entries) {
      for (String key : ledger.dockets(entry)) {
        dockets.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
      last = entry.report().day().isAfter(last) ? entry.report().day() : last;
    }
    List<Claim> claims = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> docket : dockets.entrySet()) {
      for (Claim claim : ledger.fold(docket.getKey(), docket.getValue(), Rulings.NONE)) {
        claims.add(claim.on(last));
      }
    }
    return claims;
  }
}
