package dev.assay.spark;

import dev.assay.ledger.Origins;
import dev.assay.ledger.ReportCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Of the reports of one band, in the order of knowledge, the earliest that each is like. A band
 * holds the signatures of its reports, a quarter of a kilobyte each.
 */
final class FindOriginal implements FlatMapGroupsFunction<Long, Row, Row> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Long band, Iterator<Row> reports) {
    List<ReportCard> earlier = new ArrayList<>();
    Map<String, Long> known = new HashMap<>();
    List<Row> found = new ArrayList<>();
    while (reports.hasNext()) {
      Row row = reports.next();
      String id = row.getAs("id");
      long at = row.<Long>getAs("known");
      List<Integer> signature = row.getList(row.fieldIndex("signature"));
      String parent = Origins.original(signature, earlier);
      if (parent != null) {
        found.add(RowFactory.create(id, known.get(parent), parent));
      }
      earlier.add(new ReportCard(id, "", null, null, Instant.ofEpochMilli(at), "", signature));
      known.put(id, at);
    }
    return found.iterator();
  }
}
