package dev.assay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns of a table hold a report's text and what is known of it: {@code columns.tsv}. */
final class Columns {
  private final Map<String, ColumnMap.Field> fields = new HashMap<>();

  /**
   * The columns that the table knows, and before them those that a user names.
   *
   * @param map what of a user's own names are what; a field that it has is looked for in no other
   */
  Columns(ColumnMap map) {
    known();
    map.columns().keySet().forEach(field -> fields.values().removeIf(field::equals));
    map.columns().forEach((field, column) -> fields.put(normal(column), field));
  }

  private void known() {
    try (InputStream in = Columns.class.getResourceAsStream("columns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("no resource columns.tsv beside " + Columns.class);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          for (String name : row[1].split(", ", -1)) {
            fields.put(name, ColumnMap.Field.valueOf(row[0].toUpperCase(Locale.ROOT)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String normal(String column) {
    return column.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
  }

  /** Whether any of these columns may hold a text. */
  boolean haveText(Collection<String> columns) {
    return columns.stream().anyMatch(c -> fields.get(normal(c)) == ColumnMap.Field.TEXT);
  }

  /** A row's page, null where it has no text. The first column of a field that is filled counts. */
  @Nullable ReportPage page(Map<String, String> row) {
    Map<ColumnMap.Field, String> told = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          ColumnMap.Field field = fields.get(normal(column));
          if (field != null && !value.isBlank()) {
            told.putIfAbsent(field, value);
          }
        });
    String text = told.get(ColumnMap.Field.TEXT);
    if (text == null) {
      return null;
    }
    boolean markup = text.matches("(?s).*<(?:p|br|div)\\b.*");
    return new ReportPage(
        told.get(ColumnMap.Field.TITLE),
        told.get(ColumnMap.Field.OUTLET),
        told.get(ColumnMap.Field.AUTHOR),
        told.get(ColumnMap.Field.PUBLISHED),
        told.get(ColumnMap.Field.UPDATED),
        told.get(ColumnMap.Field.URL),
        markup ? text : ReportPage.paragraphs(text));
  }
}
