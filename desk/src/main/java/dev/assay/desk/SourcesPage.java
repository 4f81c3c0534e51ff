package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.chart.IntervalBar;
import dev.assay.ledger.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On whose word it is, and how each has fared. */
final class SourcesPage {
  private SourcesPage() {}

  record Row(Tally tally, List<TrackRecord> records) {}

  record View(Filter filter, List<Row> judged, List<Row> others, boolean more) {
    String bar(TrackRecord r) {
      return IntervalBar.svg(r.low(), r.mean(), r.high());
    }
  }

  static void show(Visit visit) {
    Filter filter = visit.filter();
    LocalDate asOf = filter.day("as-of");
    Query query =
        new Query(
            null, filter.given("q"), null, null, null, null, null, asOf, 200, filter.offset());
    Page<Tally> page = visit.open().tallies(Tallied.SOURCE, query);
    Map<String, List<TrackRecord>> records = visit.records(asOf);
    List<Row> judged = new ArrayList<>();
    List<Row> others = new ArrayList<>();
    for (Tally tally : page.rows()) {
      Row row = new Row(tally, records.getOrDefault(tally.name(), List.of()));
      (row.records().isEmpty() ? others : judged).add(row);
    }
    visit.show("sources", "Sources", "sources", new View(filter, judged, others, page.more()));
  }
}
