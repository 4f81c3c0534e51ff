package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.table.Column;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The neutral tables, read back by readers that are not ours. */
class NeutralTablesTest {
  private final TablesFixture tables = new TablesFixture();
  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir Path folder;

  private Path write(String format) {
    Format to = Formats.named(format).orElseThrow();
    Path target = folder.resolve("export" + to.extension());
    new Exporter(to, target, false).write(tables);
    return target;
  }

  @Test
  void commonsCsvReadsTheSameCells() throws Exception {
    Path target = write("csv");
    for (Table table : Table.all()) {
      List<Row> rows = tables.rows(table.name());
      try (CSVParser parser =
          CSVParser.parse(
              target.resolve(table.name() + ".csv"),
              java.nio.charset.StandardCharsets.UTF_8,
              CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        List<CSVRecord> records = parser.getRecords();
        assertThat(parser.getHeaderNames())
            .isEqualTo(table.columns().stream().map(Column::name).toList());
        assertThat(records).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
          for (Column column : table.columns()) {
            String cell = records.get(i).get(column.name());
            String told = Cells.text(rows.get(i).get(column.name()));
            boolean words =
                rows.get(i).get(column.name()) instanceof String
                    || rows.get(i).get(column.name()) instanceof List;
            assertThat(cell).as(column.name()).isEqualTo(words ? Cells.harmless(told) : told);
            assertThat(words && Cells.isRun(cell)).as(cell).isFalse();
          }
        }
      }
    }
  }

  @Test
  void theDescriptorTellsTheFiles() throws Exception {
    for (String format : List.of("csv", "jsonl")) {
      Path target = write(format);
      JsonNode data = mapper.readTree(target.resolve("datapackage.json").toFile());
      assertThat(data.path("name").asText()).isEqualTo("coast-desert");
      assertThat(data.at("/filters/place").asText()).isEqualTo("Misrata <&>");
      assertThat(data.path("resources")).hasSize(Table.all().size());
      for (JsonNode resource : data.path("resources")) {
        byte[] bytes = Files.readAllBytes(target.resolve(resource.path("path").asText()));
        String sha256 =
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + sha256);
        assertThat(resource.path("bytes").asInt()).isEqualTo(bytes.length);
      }
      if (format.equals("csv")) {
        Files.move(target, folder.resolve("first"));
      }
    }
  }

  @Test
  void jsonLinesAreTheSameRows() throws Exception {
    Path target = write("jsonl");
    for (Table table : Table.all()) {
      List<String> lines = Files.readAllLines(target.resolve(table.name() + ".jsonl"));
      List<Row> rows = tables.rows(table.name());
      assertThat(lines).hasSize(rows.size());
      for (int i = 0; i < lines.size(); i++) {
        JsonNode object = mapper.readTree(lines.get(i));
        for (Column column : table.columns()) {
          assertThat(TablesFixture.value(column, object.required(column.name())))
              .isEqualTo(rows.get(i).get(column.name()));
        }
      }
    }
  }

  @Test
  void sqliteHoldsTheTablesAndTheirKeys() throws Exception {
    Path target = write("sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + target);
        var statement = connection.createStatement()) {
      for (String check : List.of("integrity_check", "foreign_key_check")) {
        try (ResultSet found = statement.executeQuery("PRAGMA " + check)) {
          if (check.startsWith("integrity")) {
            assertThat(found.getString(1)).isEqualTo("ok");
          } else {
            assertThat(found.next()).as(check).isFalse();
          }
        }
      }
      for (Table table : Table.all()) {
        List<Row> rows = tables.rows(table.name());
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table.name())) {
          for (Row row : rows) {
            assertThat(found.next()).isTrue();
            for (Column column : table.columns()) {
              Object told = row.get(column.name());
              Object cell = found.getObject(column.name());
              if (told instanceof List) {
                assertThat(mapper.readTree((String) cell)).isEqualTo(mapper.valueToTree(told));
              } else if (told instanceof Boolean yes) {
                assertThat(cell).isEqualTo(yes ? 1 : 0);
              } else if (told instanceof Number number) {
                assertThat(((Number) cell).doubleValue()).isEqualTo(number.doubleValue());
              } else {
                assertThat(cell).isEqualTo(told == null ? null : told.toString());
              }
            }
          }
          assertThat(found.next()).isFalse();
        }
      }
      try (ResultSet found =
          statement.executeQuery("SELECT words FROM about WHERE name = 'filters'")) {
        assertThat(found.getString(1)).isEqualTo("--as-of 2031-04-08 --place Misrata <&>");
      }
    }
  }
}
