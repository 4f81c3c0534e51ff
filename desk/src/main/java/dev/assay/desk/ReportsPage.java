package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.ReportRow;
import java.util.List;

/** The reports of the case, latest first. */
final class ReportsPage {
  private ReportsPage() {}

  record View(Filter filter, List<ReportRow> reports, boolean more) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    Page<ReportRow> page = visit.open().reports(filter.query(LedgerPage.ROWS));
    visit.show("reports", "Reports", "reports", new View(filter, page.rows(), page.more()));
  }
}
