package dev.assay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables of this package's resources: columns by tabs, {@code # } begins a remark. */
final class Tables {
  private Tables() {}

  /** The rows of a table. */
  static List<String[]> rows(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("# ")) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IllegalStateException(
              file + ":" + number + ": " + row.length + " columns; " + columns + " are needed");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(String file) {
    try (InputStream in = Tables.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file + " beside " + Tables.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
