package dev.assay.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Statements by the names that the comments of their files give them. Those of a later file go
 * before those of an earlier one.
 */
final class Sql {
  private static final Pattern NAME = Pattern.compile("-- name: ");

  private final Map<String, String> statements = new HashMap<>();

  Sql(List<String> files) {
    files.forEach(this::read);
  }

  private void read(String file) {
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-CASE-090 " + file + " is missing from this build");
      }
      for (String part : NAME.split(new String(in.readAllBytes(), StandardCharsets.UTF_8), -1)) {
        int line = part.indexOf('\n');
        if (line > 0 && !part.startsWith("--")) {
          statements.put(part.substring(0, line).strip(), part.substring(line + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String get(String name) {
    String sql = statements.get(name);
    if (sql == null) {
      throw new IllegalArgumentException("no statement of this name in our SQL: " + name);
    }
    return sql;
  }
}
