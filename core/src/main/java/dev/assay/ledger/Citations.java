package dev.assay.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which outlets have told a claim, and whom they cite for it. Mutable; of one claim. */
final class Citations {
  /** Whom the first evidence of each outlet cites. */
  private final Map<String, String> cites = new HashMap<>();

  /** Outlets that have told it as so. */
  private final Set<String> tellers = new HashSet<>();

  /** Notes whom an outlet cites. */
  void cite(Hearing h) {
    cites.putIfAbsent(h.outletKey(), h.sourceKey());
  }

  /** Notes that an outlet tells it as so. */
  void tell(Hearing h) {
    tellers.add(teller(h));
  }

  /** Whether the outlet of a report, or whose text it passes on, has told it as so. */
  boolean toldByOutletOf(Hearing h) {
    String key = Outlets.shipped().keyOf(teller(h));
    return tellers.stream().anyMatch(name -> Outlets.shipped().keyOf(name).equals(key));
  }

  private static String teller(Hearing h) {
    ReportCard card = h.entry().report();
    String credited = card.credited();
    return credited == null ? card.outlet() : credited;
  }

  /** Which outlet that has told it before is cited for it, and whether they cite each other. */
  @Nullable String cited(Hearing h) {
    Voice source = h.entry().source();
    String cited = h.sourceKey();
    if (source.outlet() || source.name().isEmpty() || !cites.containsKey(cited)) {
      return null;
    }
    String own = h.outletKey();
    return (leadsTo(cited, own) ? "circular: they cite each other, " : "goes back to ")
        + source.name();
  }

  /** Whether whom an outlet cites, and whom that one does, leads to another. */
  private boolean leadsTo(String from, String to) {
    Set<String> passed = new HashSet<>();
    String at = from;
    while (at != null && passed.add(at)) {
      at = cites.get(at);
      if (to.equals(at) && !to.equals(from)) {
        return true;
      }
    }
    return false;
  }
}
