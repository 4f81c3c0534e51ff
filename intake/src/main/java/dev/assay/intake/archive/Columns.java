package dev.assay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns of a table hold a report's text and what is known of it: {@code columns.tsv}. */
final class Columns {
  enum Field {
    TEXT,
    TITLE,
    OUTLET,
    AUTHOR,
    PUBLISHED,
    URL
  }

  private final Map<String, Field> fields = new HashMap<>();

  Columns() {
    try (InputStream in = Columns.class.getResourceAsStream("columns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("no resource columns.tsv beside " + Columns.class);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          for (String name : row[1].split(", ", -1)) {
            fields.put(name, Field.valueOf(row[0].toUpperCase(Locale.ROOT)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row's page, null where it has no text. The first column of a field that is filled counts. */
  @Nullable ReportPage page(Map<String, String> row) {
    Map<Field, String> told = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          Field field =
              fields.get(column.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_"));
          if (field != null && !value.isBlank()) {
            told.putIfAbsent(field, value);
          }
        });
    String text = told.get(Field.TEXT);
    if (text == null) {
      return null;
    }
    boolean markup = text.matches("(?s).*<(?:p|br|div)\\b.*");
    return new ReportPage(
        told.get(Field.TITLE),
        told.get(Field.OUTLET),
        told.get(Field.AUTHOR),
        told.get(Field.PUBLISHED),
        told.get(Field.URL),
        markup ? text : ReportPage.paragraphs(text));
  }
}
