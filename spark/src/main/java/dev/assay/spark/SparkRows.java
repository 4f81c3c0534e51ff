package dev.assay.spark;

import dev.assay.export.table.Table;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Rows of neutral tables as rows of Spark and back. Pure functions. */
final class SparkRows {
  private SparkRows() {}

  static Row of(dev.assay.export.table.Row row) {
    Object[] cells = new Object[row.table().columns().size()];
    for (int i = 0; i < cells.length; i++) {
      Object cell = row.at(i);
      cells[i] = cell instanceof List<?> list ? list.toArray(new String[0]) : cell;
    }
    return RowFactory.create(cells);
  }

  /**
   * A row as a neutral table has it.
   *
   * @param row with the table's columns, in its order
   */
  static dev.assay.export.table.Row of(Table table, Row row) {
    dev.assay.export.table.Row.Builder cells = dev.assay.export.table.Row.of(table);
    for (int i = 0; i < table.columns().size(); i++) {
      Object cell =
          switch (table.columns().get(i).type()) {
            case LIST -> row.isNullAt(i) ? null : row.getList(i);
            default -> row.get(i);
          };
      cells.put(table.columns().get(i).name(), cell);
    }
    return cells.row();
  }

  /** Builds a row of several kinds, in which most cells stay empty. */
  static final class Builder {
    private final StructType type;
    private final @Nullable Object[] cells;

    Builder(StructType type, String kind) {
      this.type = type;
      this.cells = new @Nullable Object[type.size()];
      put("kind", kind);
    }

    Builder put(String column, @Nullable Object value) {
      cells[type.fieldIndex(column)] = value;
      return this;
    }

    Row row() {
      return RowFactory.create(cells);
    }
  }
}
