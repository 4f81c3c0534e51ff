package dev.assay.desk;

import dev.assay.casefile.Query;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a claim's other self is looked for: the claim that says the same, of any question. */
final class JoinPage {
  private static final int FOUND = 30;

  private JoinPage() {}

  /**
   * What the page shows.
   *
   * @param words what was looked for; empty where the claims of the same place or actor are offered
   */
  record View(Claim claim, String words, List<Claim> found) {}

  static void show(Visit visit) {
    Claim claim = visit.open().claim(visit.path("id"), null);
    String words = visit.filter().get("q");
    Map<String, Claim> found = new LinkedHashMap<>();
    if (words.isEmpty()) {
      offered(visit, claim).forEach(c -> found.put(c.id(), c));
    } else {
      visit
          .open()
          .asking(words, Query.ALL.page(FOUND, 0))
          .rows()
          .forEach(c -> found.put(c.id(), c));
      Query there = LedgerPage.meant(visit, Query.ALL.place(words).page(FOUND, 0));
      visit.open().headlines(there).rows().forEach(c -> found.putIfAbsent(c.id(), c));
      visit.open().headlines(List.of(words)).forEach(c -> found.putIfAbsent(c.id(), c));
    }
    found.remove(claim.id());
    visit.show(
        "join",
        "Join a claim",
        "ledger",
        new View(claim, words, found.values().stream().limit(FOUND).toList()));
  }

  /** The latest claims of the same place, or else of the same actor. */
  private static List<Claim> offered(Visit visit, Claim claim) {
    Entry entry = claim.evidence().get(0).entry();
    String place = entry.site() == null ? null : PlacePage.key(entry.site());
    String actor = entry.actors().isEmpty() ? null : entry.actors().get(0).id();
    if (place == null && actor == null) {
      return List.of();
    }
    Query query =
        new Query(
            place, place == null ? actor : null, null, null, null, null, null, null, FOUND, 0);
    return visit.open().headlines(query).rows();
  }
}
