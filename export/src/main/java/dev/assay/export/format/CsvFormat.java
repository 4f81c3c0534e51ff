package dev.assay.export.format;

import dev.assay.export.table.Column;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The neutral tables as CSV with a Frictionless descriptor. */
final class CsvFormat implements Format {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String description() {
    return "the neutral tables as CSV, for spreadsheets, R and pandas";
  }

  @Override
  public String standard() {
    return "RFC 4180; Frictionless Data Package 1";
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
              DataPackage.Kind.CSV.fileOf(table),
              out -> {
                Csv csv = new Csv(Output.text(out), ',');
                csv.row(table.columns().stream().map(Column::name).toList());
                tables.each(table, row -> csv.row(cells(row)));
                csv.close();
              });
      written.add(new DataPackage.Resource(table, file));
    }
    DataPackage.write(target, tables.about(), DataPackage.Kind.CSV, written);
  }

  static List<@Nullable Object> cells(Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < row.table().columns().size(); i++) {
      cells.add(row.at(i));
    }
    return cells;
  }
}
