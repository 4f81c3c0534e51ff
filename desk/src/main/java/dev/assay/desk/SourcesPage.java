package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.chart.IntervalBar;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Status;
import dev.assay.ledger.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On whose word it is, and how each has fared. */
final class SourcesPage {
  /** Settled claims of each status that are looked at, the latest first. */
  private static final int SETTLED = 2_000;

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
    Map<String, List<TrackRecord>> records = records(visit, asOf);
    List<Row> judged = new ArrayList<>();
    List<Row> others = new ArrayList<>();
    for (Tally tally : page.rows()) {
      Row row = new Row(tally, records.getOrDefault(tally.name(), List.of()));
      (row.records().isEmpty() ? others : judged).add(row);
    }
    visit.show("sources", "Sources", "sources", new View(filter, judged, others, page.more()));
  }

  private static Map<String, List<TrackRecord>> records(Visit visit, @Nullable LocalDate asOf) {
    List<Claim> settled = new ArrayList<>();
    for (Status status : TrackRecord.settled()) {
      Query query = Query.ALL.asOf(asOf).status(status.word()).page(SETTLED, 0);
      settled.addAll(visit.open().claims(query).rows());
    }
    return TrackRecord.of(settled).stream()
        .collect(Collectors.groupingBy(TrackRecord::source, TreeMap::new, Collectors.toList()));
  }
}
