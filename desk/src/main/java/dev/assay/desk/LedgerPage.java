package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Status;
import java.util.List;

/** The claims of the case, filtered by what stands in the address. */
final class LedgerPage {
  static final int ROWS = 50;
  private static final int OFFERED = 40;

  private LedgerPage() {}

  /** What a filter may be set to. */
  record Choices(
      List<Tally> places, List<Tally> actors, List<Tally> sources, List<Status> statuses) {}

  record View(Filter filter, List<Claim> claims, boolean more, Choices choices) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    if (filter.has("q")) {
      SearchPage.show(visit);
      return;
    }
    Page<Claim> page = visit.open().headlines(meant(visit, filter.query(ROWS)));
    visit.show(
        "ledger", "Ledger", "ledger", new View(filter, page.rows(), page.more(), choices(visit)));
  }

  static Query meant(Visit visit, Query query) {
    return query.place() == null ? query : visit.workbench().meant(visit.open(), query);
  }

  static Choices choices(Visit visit) {
    Query some = Query.ALL.page(OFFERED, 0);
    return new Choices(
        visit.open().tallies(Tallied.PLACE, some).rows(),
        visit.open().tallies(Tallied.ACTOR, some).rows(),
        visit.open().tallies(Tallied.SOURCE, some).rows(),
        List.of(Status.values()));
  }
}
