package dev.assay.export.format;

import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import dev.assay.text.Tsv;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the shape of other people's event data, with the ledger of claims beside them, for none
 * of those shapes has room for who says so. They are never passed off as theirs: ids begin with
 * ASSAY-, and the descriptor says so.
 */
final class Shapes {
  /** What our ids begin with. */
  static final String PREFIX = "ASSAY-";

  private static final Table LEDGER =
      table("ledger", "ledger", "What became of the claims behind the events, and on whose word.");

  private Shapes() {}

  /**
   * A table as a resource tells its columns.
   *
   * @param shape as {@code shapes.tsv} calls it
   */
  static Table table(String shape, String name, String description) {
    List<Column> columns =
        Tsv.rows(Shapes.class, "shapes.tsv").stream()
            .filter(row -> row[0].equals(shape))
            .map(
                row ->
                    new Column(
                        row[1],
                        ColumnType.valueOf(row[2].toUpperCase(Locale.ROOT)),
                        false,
                        null,
                        row[3]))
            .toList();
    return new Table(name, description, columns);
  }

  /**
   * Writes events in a shape.
   *
   * @param shaped makes an event's row; null for an event that the shape does not count
   */
  static void write(
      Tables tables, Path target, char between, Table table, Function<Row, @Nullable Row> shaped)
      throws IOException {
    List<DataPackage.Resource> written = new ArrayList<>();
    written.add(new DataPackage.Resource(table, csv(tables, target, between, table, shaped)));
    written.add(
        new DataPackage.Resource(
            LEDGER,
            csv(
                tables,
                target,
                between,
                LEDGER,
                event -> shaped.apply(event) == null ? null : ledger(event))));
    DataPackage.write(
        target, tables.about(), table.description(), DataPackage.Kind.of(between), written);
  }

  private static HashedFile csv(
      Tables tables, Path target, char between, Table table, Function<Row, @Nullable Row> shaped)
      throws IOException {
    return HashedFile.write(
        target,
        DataPackage.Kind.of(between).fileOf(table),
        out -> {
          Csv csv = new Csv(Output.text(out), between);
          csv.row(table.columns().stream().map(Column::name).toList());
          tables.each(
              "events",
              event -> {
                Row row = shaped.apply(event);
                if (row != null) {
                  csv.row(CsvFormat.cells(row));
                }
              });
          csv.close();
        });
  }

  private static Row ledger(Row event) {
    Row.Builder row = Row.of(LEDGER).put("event_id", PREFIX + event.id());
    for (Column column : LEDGER.columns().subList(1, LEDGER.columns().size())) {
      row.put(column.name(), event.get(column.name()));
    }
    return row.row();
  }

  /** A whole number, as those shapes want it; null where there is none. */
  static @Nullable Long whole(@Nullable Double value) {
    return value == null ? null : Math.round(value);
  }

  /** The last day it may have been on, else the first. */
  static @Nullable LocalDate day(Row event) {
    return event.date("date_end") != null ? event.date("date_end") : event.date("date_start");
  }

  static @Nullable String first(List<String> list) {
    return list.isEmpty() ? null : list.get(0);
  }

  static List<String> rest(List<String> list) {
    return list.isEmpty() ? list : list.subList(1, list.size());
  }
}
