package dev.assay.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.ReadingJson;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.ReportCards;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Reads a report that was taken in. Nothing but names travels with it. */
final class ReadReports implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Code points before and after a quotation by which it is found again. */
  private static final int AROUND = 32;

  private static final ReadingJson READING = new ReadingJson(false);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Row call(Row taken) {
    String place = taken.getAs("place");
    try {
      Report report = Codec.ofThread().value(taken.<String>getAs("report"), Report.class);
      return row(report, Executor.reader().read(report));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (stopped()) {
        throw e; // no fault of the report's
      }
      Object[] cells = new Object[Schemas.READ.size()];
      cells[Schemas.READ.fieldIndex("place")] = place;
      cells[Schemas.READ.fieldIndex("problem")] = Problems.words(e);
      return RowFactory.create(cells);
    }
  }

  private static boolean stopped() {
    TaskContext task = TaskContext.get();
    return Thread.currentThread().isInterrupted() || (task != null && task.isInterrupted());
  }

  /** A report with what it says, as the stages after this one take it. */
  static Row row(Report report, Reading reading) {
    Codec codec = Codec.ofThread();
    ReportCard signed = ReportCards.filed(report, report.id(), report.sha256());
    ReportCard card = signed.copyOf(report.id());
    Instant known = ReportCards.known(report);
    Map<String, JsonNode> statements = statements(reading);
    List<Row> said = new ArrayList<>();
    for (Entry entry : Entries.of(reading, card)) {
      String id = entry.id().substring(entry.id().indexOf('#') + 1);
      List<String> dockets = known == null ? List.of() : Executor.ledger().dockets(entry);
      int start = entry.passage().start();
      int end = entry.passage().end();
      said.add(
          RowFactory.create(
              entry.position(),
              entry.id(),
              codec.text(entry),
              Objects.requireNonNull(statements.get(id)).toString(),
              before(report.text(), start),
              after(report.text(), end),
              dockets.toArray(new String[0])));
    }
    return RowFactory.create(
        report.id(),
        report.sha256(),
        report.title(),
        report.outlet().name(),
        report.byline(),
        report.language(),
        report.origin(),
        report.published() == null ? null : report.published().toString(),
        report.updated() == null ? null : report.updated().toString(),
        known == null ? null : known.toEpochMilli(),
        codec.text(card),
        signed.signature().toArray(new Integer[0]),
        words(reading),
        said.toArray(new Row[0]),
        report.origin(),
        null);
  }

  private static Map<String, JsonNode> statements(Reading reading) {
    try {
      Map<String, JsonNode> byId = new HashMap<>();
      JSON.readTree(READING.line(reading))
          .path("statements")
          .forEach(s -> byId.put(s.path("id").asText(), s));
      return byId;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON is made of a reading", e);
    }
  }

  private static long words(Reading reading) {
    return reading.document().sentences().stream().mapToLong(Sentence::size).sum();
  }

  private static String before(String text, int start) {
    int points = Math.min(AROUND, text.codePointCount(0, start));
    return text.substring(text.offsetByCodePoints(start, -points), start);
  }

  private static String after(String text, int end) {
    int points = Math.min(AROUND, text.codePointCount(end, text.length()));
    return text.substring(end, text.offsetByCodePoints(end, points));
  }

  /** The moment that a stage carries as milliseconds. */
  static @Nullable Instant moment(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }
}
