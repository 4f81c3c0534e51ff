package dev.assay.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tab-separated word tables of this package. */
final class Tables {
  private Tables() {}

  /** Rows of a table without its comments; each has at least {@code columns} cells. */
  static List<String[]> rows(String name, int columns) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: dev/assay/statement/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> checked(name, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list, one a line. */
  static Set<String> words(String name) {
    return rows(name, 1).stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
  }

  private static String[] checked(String name, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length < columns) {
      throw new IllegalStateException(name + ": " + columns + " cells expected in '" + line + "'");
    }
    return cells;
  }
}
