package dev.assay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of this package's resources: one entry a line, columns by tabs, {@code # } for remarks.
 */
final class WordLists {
  private WordLists() {}

  /** The words of a list. */
  static List<String> words(String file) {
    return rows(file, 1).stream().map(row -> row[0]).toList();
  }

  /** First and second column of a table, in its order. */
  static Map<String, String> table(String file) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String[] row : rows(file, 2)) {
      if (table.put(row[0], row[1]) != null) {
        throw new IllegalStateException(file + ": \"" + row[0] + "\" twice");
      }
    }
    return table;
  }

  private static List<String[]> rows(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("# ")) {
        String[] row = line.split("\t", -1);
        if (row.length < columns) {
          throw new IllegalStateException(
              file + ":" + number + ": " + row.length + " columns; " + columns + " are needed");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file + " beside " + WordLists.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
