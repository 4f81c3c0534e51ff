package dev.assay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tab-separated tables on the class path: comments start with {@code #}, the first other line names
 * the columns, {@code |} parts the values of one cell.
 */
public final class Tsv {
  private Tsv() {}

  /**
   * Rows of a table beside a class, without comments and header.
   *
   * @throws IllegalStateException where the table is missing or a row has another number of cells
   *     than the header; the message names the table and the line
   */
  public static List<String[]> rows(Class<?> beside, String name) {
    String[] lines = read(beside, name).split("\n", -1);
    List<String[]> rows = new ArrayList<>(lines.length);
    int columns = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      if (columns == 0) {
        columns = cells.length;
      } else if (cells.length != columns) {
        throw new IllegalStateException(
            name + ":" + (i + 1) + ": " + cells.length + " cells where the header has " + columns);
      } else {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The values of a cell; none where it is empty. */
  public static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  /**
   * The words of a kind: of the second cell of the row whose first cell names it.
   *
   * @throws IllegalStateException where the table has no such row
   */
  public static Set<String> words(Class<?> beside, String name, String kind) {
    return rows(beside, name).stream()
        .filter(row -> row[0].equals(kind))
        .map(row -> Set.copyOf(values(row[1])))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no '" + kind + "'"));
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "not on the class path: " + beside.getPackageName().replace('.', '/') + "/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
