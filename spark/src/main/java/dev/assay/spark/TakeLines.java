package dev.assay.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Takes in the rows of a table as lines of JSON. */
final class TakeLines implements FlatMapFunction<String, Row> {
  private static final long serialVersionUID = 1;

  private final JobOptions options;
  private final int input;
  private final String origin;

  /**
   * @param input the table's number among the inputs
   * @param origin its name
   */
  TakeLines(JobOptions options, int input, String origin) {
    this.options = options;
    this.input = input;
    this.origin = origin;
  }

  @Override
  public Iterator<Row> call(String line) throws IOException {
    List<Row> rows = new ArrayList<>();
    // rows of a table are in no order; their words decide which of two alike comes first
    String order = String.format(Locale.ROOT, "%08d %08x", input, line.hashCode());
    new TakeReports(options, order, rows::add).line(line, origin);
    return rows.iterator();
  }
}
