package dev.assay.export.table;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A neutral table: its name, what it is, and its columns. Rows come in a stream ({@link Tables}).
 *
 * @param name as files and sheets are called
 * @param description what a row is, in words
 * @param columns in order; the first is the key
 */
public record Table(String name, String description, List<Column> columns) {
  /** The neutral tables, in an order in which none references one that comes after it. */
  private static final Map<String, Table> ALL = read();

  public Table {
    columns = List.copyOf(columns);
  }

  /** All neutral tables. */
  public static List<Table> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * A table by its name.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public static Table named(String name) {
    Table table = ALL.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table '" + name + "'; there are " + ALL.keySet());
    }
    return table;
  }

  /** The column that identifies a row. */
  public Column key() {
    return columns.get(0);
  }

  /** Where a column stands, from 0. */
  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column '" + column + "'");
  }

  private static Map<String, Table> read() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (String[] row : Tsv.rows(Table.class, "tables.tsv")) {
      if (row[1].equals("-")) {
        descriptions.put(row[0], row[4]);
        columns.put(row[0], new ArrayList<>());
        continue;
      }
      boolean key = row[3].equals("key");
      Objects.requireNonNull(columns.get(row[0]), row[0])
          .add(
              new Column(
                  row[1],
                  ColumnType.valueOf(row[2].toUpperCase(Locale.ROOT)),
                  key,
                  key || row[3].equals("-") ? null : row[3],
                  row[4]));
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    descriptions.forEach(
        (name, words) ->
            tables.put(name, new Table(name, words, Objects.requireNonNull(columns.get(name)))));
    return tables;
  }
}
