package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.export.table.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What timemap's and TimelineJS's readers ask of their files. */
class MapAndTimelineTest {
  @TempDir Path folder;

  /** The rules of timemap's validators (src/reducers/validate). */
  @Test
  void timemapTakesIt() throws IOException {
    Written written = new Written("timemap", folder);
    Set<String> associations = new HashSet<>();
    for (JsonNode each : written.json("associations.json")) {
      associations.add(each.path("id").asText());
      assertThat(each.path("title").asText()).isNotEmpty();
      assertThat(each.path("mode").asText()).isEqualTo("FILTER");
    }
    JsonNode sources = written.json("sources.json");
    sources
        .properties()
        .forEach(
            source -> {
              assertThat(source.getValue().path("id").asText()).isEqualTo(source.getKey());
              assertThat(source.getValue().path("paths").isArray()).isTrue();
            });
    JsonNode events = written.json("events.json");
    assertThat(events).hasSize(written.tables.rows("events").size());
    for (JsonNode event : events) {
      event
          .properties()
          .forEach(
              field -> {
                JsonNode value = field.getValue();
                assertThat(value.isTextual() || value.isArray()).as(field.toString()).isTrue();
              });
      assertThat(event.path("description").asText()).isNotEmpty();
      assertThat(event.has("latitude")).isEqualTo(event.has("longitude"));
      assertThat(event.has("date") || event.has("latitude")).isTrue();
      if (event.has("date")) {
        assertThat(event.path("date").asText()).matches("\\d{1,2}/\\d{1,2}/\\d{4}");
      }
      event.path("associations").forEach(a -> assertThat(associations).contains(a.asText()));
      event.path("sources").forEach(s -> assertThat(sources.has(s.asText())).isTrue());
    }
    assertThat(written.json("about.json").at("/filters/place").asText()).isEqualTo("Misrata <&>");
  }

  @Test
  void timelineJsTakesIt() throws IOException {
    Written written = new Written("timelinejs", folder);
    List<String> weeks = written.files().stream().filter(f -> f.startsWith("timeline-")).toList();
    assertThat(weeks).containsExactly("timeline-2031-W14.json", "timeline-2031-W15.json");
    Set<String> ids = new HashSet<>();
    for (String week : weeks) {
      JsonNode timeline = written.json(week);
      assertThat(timeline.path("scale").asText()).isEqualTo("human");
      assertThat(timeline.at("/title/text/text").asText()).contains("filters: --as-of 2031-04-08");
      for (JsonNode slide : timeline.path("events")) {
        assertThat(ids.add(slide.path("unique_id").asText())).isTrue();
        JsonNode start = slide.path("start_date");
        assertThat(start.path("year").isInt()).isTrue();
        LocalDate.of(
            start.path("year").intValue(),
            start.path("month").intValue(),
            start.path("day").intValue());
        String text = slide.at("/text/headline").asText() + slide.at("/text/text").asText();
        assertThat(text).doesNotContainIgnoringCase("<script").doesNotContain("<b>");
      }
    }
    long dated = written.tables.rows("events").stream().filter(e -> Shapes.day(e) != null).count();
    assertThat(ids).hasSize((int) dated);
  }

  @Test
  void shapesHaveTheirColumnsAndSayWhoseTheyAreNot() throws IOException {
    record Shape(String format, String file, char between, int columns, String not) {}
    for (Shape shape :
        List.of(
            new Shape("acled-shaped", "events-acled-shaped.csv", ',', 31, "not ACLED data"),
            new Shape("ucdp-shaped", "events-ucdp-shaped.csv", ',', 49, "not UCDP data"),
            new Shape(
                "polecat-shaped", "events-polecat-shaped.tsv", '\t', 40, "not POLECAT data"))) {
      Written written = new Written(shape.format(), folder.resolve(makeFolder(shape.format())));
      var format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(shape.between())
              .setHeader()
              .setSkipHeaderRecord(true)
              .get();
      Set<String> ids = new HashSet<>();
      try (var parser =
          CSVParser.parse(written.target.resolve(shape.file()), StandardCharsets.UTF_8, format)) {
        assertThat(parser.getHeaderNames())
            .hasSize(shape.columns())
            .isEqualTo(published(shape.format()));
        parser.forEach(
            row -> {
              assertThat(row.size()).isEqualTo(shape.columns());
              assertThat(row.get(0)).startsWith("ASSAY-");
              ids.add(row.get(0));
            });
      }
      assertThat(ids).as(shape.format()).isNotEmpty();
      String ledger = shape.between() == ',' ? "ledger.csv" : "ledger.tsv";
      try (var parser =
          CSVParser.parse(written.target.resolve(ledger), StandardCharsets.UTF_8, format)) {
        assertThat(parser.stream().map(row -> row.get("event_id")))
            .containsExactlyInAnyOrderElementsOf(ids);
      }
      assertThat(written.json("datapackage.json").path("description").asText())
          .contains(shape.not());
    }
  }

  /** The columns as others publish them: a list apart from the one that the export is made by. */
  private static List<String> published(String shape) throws IOException {
    try (InputStream in = MapAndTimelineTest.class.getResourceAsStream("/schemas/columns.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(shape + "\t"))
          .map(line -> List.of(line.substring(shape.length() + 1).split("\t", -1)))
          .findFirst()
          .orElseThrow();
    }
  }

  private String makeFolder(String name) throws IOException {
    Files.createDirectories(folder.resolve(name));
    return name;
  }

  /** What is not told is left empty: no number is not zero. */
  @Test
  void noDeathsToldIsNotZero() throws IOException {
    Written written = new Written("acled-shaped", folder);
    List<Row> events = written.tables.rows("events");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    int told = 0;
    try (var parser =
        CSVParser.parse(
            written.target.resolve("events-acled-shaped.csv"), StandardCharsets.UTF_8, format)) {
      for (var row : parser) {
        Row event =
            events.stream()
                .filter(e -> row.get("event_id_cnty").equals("ASSAY-" + e.id()))
                .findFirst()
                .orElseThrow();
        Double deaths = event.number("deaths_best");
        assertThat(row.get("fatalities")).isEqualTo(deaths == null ? "" : Cells.number(deaths));
        told += deaths == null ? 0 : 1;
        assertThat(row.get("country")).isEqualTo(event.text("country") == null ? "" : "Libya");
      }
    }
    assertThat(told).isPositive();
  }
}
