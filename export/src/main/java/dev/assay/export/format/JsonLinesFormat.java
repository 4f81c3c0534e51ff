package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The neutral tables as JSON Lines: an object a row, with all keys, null where a cell is empty. */
final class JsonLinesFormat implements Format {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String description() {
    return "the neutral tables as JSON Lines, lists as arrays, for programs";
  }

  @Override
  public String standard() {
    return "JSON Lines; Frictionless Data Package 1";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    List<DataPackage.Resource> written = new ArrayList<>();
    for (Table table : Table.all()) {
      HashedFile file =
          HashedFile.write(
              target,
              DataPackage.Kind.JSON_LINES.fileOf(table),
              out -> {
                Writer text = Output.text(out);
                JsonGenerator json = Output.json(text);
                json.setRootValueSeparator(null);
                tables.each(
                    table,
                    row -> {
                      object(json, row);
                      json.writeRaw('\n');
                    });
                json.close();
              });
      written.add(new DataPackage.Resource(table, file));
    }
    DataPackage.write(target, tables.about(), DataPackage.Kind.JSON_LINES, written);
  }

  static void object(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.table().columns().size(); i++) {
      json.writeFieldName(row.table().columns().get(i).name());
      value(json, row.at(i));
    }
    json.writeEndObject();
  }

  /** A cell as a value of JSON. */
  static void value(JsonGenerator json, @Nullable Object cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (cell instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (cell instanceof Number number) {
      json.writeNumber(Cells.text(number));
    } else if (cell instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        json.writeString(String.valueOf(item));
      }
      json.writeEndArray();
    } else {
      json.writeString(cell.toString());
    }
  }
}
