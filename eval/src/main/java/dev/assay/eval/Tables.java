package dev.assay.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** This package's tables: one entry a line, columns by tabs, {@code # } for remarks. */
final class Tables {
  private Tables() {}

  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static List<String[]> rows(String file, int columns) {
    List<String[]> rows = lines(file).stream().map(line -> line.split("\t", -1)).toList();
    for (String[] row : rows) {
      if (row.length != columns) {
        throw new IllegalStateException(
            file + ": " + columns + " columns: " + String.join(" ", row));
      }
    }
    return rows;
  }
}
