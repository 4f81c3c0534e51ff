package dev.assay.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of words: tab-separated, lines that begin with # are remarks, the first other line names
 * the columns.
 */
record Table(String name, List<Row> rows) {

  /** A line, by column. */
  record Row(String table, int line, List<String> columns, List<String> cells) {
    String get(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw error(column, "a column of that name; there are " + columns);
      }
      return i < cells.size() ? cells.get(i) : "";
    }

    /** A cell that holds a list parted by semicolons. */
    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }

    double number(String column) {
      try {
        return Double.parseDouble(get(column));
      } catch (NumberFormatException e) {
        throw (IllegalArgumentException) error(column, "a number").initCause(e);
      }
    }

    IllegalArgumentException error(String column, String expected) {
      int i = columns.indexOf(column);
      String cell = i < 0 || i >= cells.size() ? "" : cells.get(i);
      return new IllegalArgumentException(
          "ASSAY-PLACE-001 "
              + table
              + ", line "
              + line
              + ", column "
              + column
              + ": \""
              + cell
              + "\"; expected "
              + expected);
    }
  }

  /** A table beside this class on the class path. */
  static Table resource(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-PLACE-002 " + name + " is not on the class path");
      }
      return read(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table read(String name, InputStream in) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int line = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(text.split("\t", -1));
      if (columns.isEmpty()) {
        columns = cells;
      } else {
        rows.add(new Row(name, line, columns, cells));
      }
    }
    return new Table(name, rows);
  }
}
