package dev.assay.export.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.table.About;
import dev.assay.export.table.Column;
import dev.assay.export.table.Row;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a case of six invented reports, from {@code tables/}, with some hostile words. */
final class TablesFixture implements Tables {
  private static final Path FOLDER = Path.of("src/test/resources/tables");

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public About about() {
    return new About(
        "Coast & Desert",
        LocalDate.of(2031, 4, 8),
        Map.of("place", "Misrata <&>", "as-of", "2031-04-08"),
        "1.0-test",
        About.shipped());
  }

  @Override
  public void each(Table table, RowSink sink) throws IOException {
    for (String line : Files.readAllLines(FOLDER.resolve(table.name() + ".jsonl"))) {
      JsonNode object = mapper.readTree(line);
      Row.Builder row = Row.of(table);
      for (Column column : table.columns()) {
        row.put(column.name(), value(column, object.required(column.name())));
      }
      sink.row(row.row());
    }
  }

  List<Row> rows(String table) throws IOException {
    List<Row> rows = new ArrayList<>();
    each(table, rows::add);
    return rows;
  }

  /** What a cell of JSON Lines was before. */
  static @Nullable Object value(Column column, JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> node.textValue();
      case INTEGER -> node.longValue();
      case NUMBER -> node.doubleValue();
      case BOOLEAN -> node.booleanValue();
      case DATE -> LocalDate.parse(node.textValue());
      case MOMENT -> Instant.parse(node.textValue());
      case LOCAL -> LocalDateTime.parse(node.textValue());
      case LIST -> {
        List<String> list = new ArrayList<>();
        node.forEach(item -> list.add(item.textValue()));
        yield list;
      }
    };
  }
}
