package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** What inputs of each kind give, without a cluster. */
class TakeFilesTest {
  private static final JobOptions OPTIONS =
      new JobOptions(List.of(), "", null, null, false, 200, false);

  @TempDir Path folder;

  private List<Row> taken(Path file) throws Exception {
    SerializableConfiguration plain = new SerializableConfiguration(new Configuration());
    return all(new TakeFiles(OPTIONS, plain).call(new Tuple2<>(3, file.toUri().toString())));
  }

  private static List<Row> all(Iterator<Row> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }

  private static Report report(Row row) {
    return Codec.ofThread().value(row.getString(3), Report.class);
  }

  @Test
  void aPlainTextIsOneReport() throws Exception {
    String text = "Rebels attacked the town of Brega on Monday, residents said.\n";
    List<Row> rows = taken(Files.writeString(folder.resolve("a.txt"), text));
    assertThat(rows).hasSize(1);
    assertThat(report(rows.get(0)).text()).isEqualTo(text);
    assertThat(report(rows.get(0)).origin()).isEqualTo(folder.resolve("a.txt").toString());
  }

  @Test
  void aWarcHandsItsPagesOverInItsOrder() throws Exception {
    String warc = record("one", "Brega") + record("two", "Sirte");
    List<Row> rows = taken(Files.writeString(folder.resolve("news.warc"), warc));
    assertThat(rows)
        .extracting(r -> report(r).origin())
        .containsExactly("https://example.org/one", "https://example.org/two");
    assertThat(rows).extracting(r -> r.getString(2)).isSorted();
  }

  @Test
  void aWarcThatBreaksOffKeepsWhatIsWholeAndSaysSo() throws Exception {
    String warc = record("one", "Brega") + record("two", "Sirte").substring(0, 300);
    List<Row> rows = taken(Files.writeString(folder.resolve("news.warc"), warc));
    assertThat(rows.get(0).getString(3)).isNotNull();
    assertThat(rows.get(rows.size() - 1).getString(5)).startsWith("ASSAY-INTAKE-");
  }

  private static String record(String name, String town) {
    String page =
        "<html><head><title>Fighting in "
            + town
            + "</title></head><body><article><p>Rebels attacked the town of "
            + town
            + " on Monday, residents said. The army said that it held the road to the coast, and"
            + " that nobody had been hurt.</p></article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
        + String.format("%012d", Math.abs(name.hashCode()))
        + ">\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nWARC-Target-URI: https://example.org/"
        + name
        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  /** A row of a Parquet file is the report that its line of JSON is. */
  @Test
  void aRowIsItsLine() throws Exception {
    String line = new Invented(3).reports(1).get(0);
    List<Row> lines = taken(Files.writeString(folder.resolve("r.jsonl"), line + "\n"));
    List<Row> rows = all(new TakeLines(OPTIONS, 3, "r.parquet").call(line));
    assertThat(rows).hasSize(1);
    assertThat(report(rows.get(0)).text()).isEqualTo(report(lines.get(0)).text());
    assertThat(report(rows.get(0)).id()).isEqualTo(report(lines.get(0)).id());
  }

  @Test
  void whatIsNoReportIsAProblem() throws IOException {
    List<Row> rows = new ArrayList<>();
    new TakeReports(OPTIONS, "0", rows::add).line("{\"title\": \"no text\"}", "x.parquet");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getString(5)).contains("known to hold the text");
  }
}
