package dev.assay.export.format;

import dev.assay.export.table.About;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The neutral tables as sheets of one workbook; the first sheet says what it is. */
final class XlsxFormat implements Format {
  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String description() {
    return "the neutral tables as sheets of one workbook";
  }

  @Override
  public String standard() {
    return "Office Open XML (ECMA-376)";
  }

  @Override
  public String extension() {
    return ".xlsx";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (Workbook book = new Workbook(Files.newOutputStream(target))) {
      about(book, tables.about());
      for (Table table : Table.all()) {
        book.sheet(table.name());
        book.header(table.columns().stream().map(c -> c.name()).toList());
        tables.each(table, row -> book.row(CsvFormat.cells(row)));
      }
    }
  }

  private static void about(Workbook book, About about) throws IOException {
    book.sheet("about");
    book.header(List.of("name", "words"));
    for (Map.Entry<String, String> line : about.lines().entrySet()) {
      book.row(List.of(line.getKey(), line.getValue()));
    }
    for (Table table : Table.all()) {
      book.row(List.of("sheet " + table.name(), table.description()));
      for (var column : table.columns()) {
        book.row(List.of(table.name() + "." + column.name(), column.description()));
      }
    }
  }
}
