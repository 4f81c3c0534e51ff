package dev.assay.intake.archive;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which columns of a table (CSV, JSON Lines) hold what, as a user says.
 *
 * @param columns the name of each field's column; case and the mark between words do not matter
 */
public record ColumnMap(Map<Field, String> columns) {
  /** What a column may hold. */
  public enum Field {
    TEXT,
    TITLE,
    OUTLET,
    AUTHOR,
    PUBLISHED,
    UPDATED,
    URL
  }

  /** Nothing said: the usual names of columns are looked for. */
  public static final ColumnMap NONE = new ColumnMap(Map.of());

  public ColumnMap {
    columns = Map.copyOf(columns);
  }

  /**
   * Reads {@code title=headline,text=full story}.
   *
   * @throws IllegalArgumentException where it is no such list; the message says what would be right
   */
  public static ColumnMap of(String words) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (String pair : words.split(",", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String column = equals < 0 ? "" : pair.substring(equals + 1).strip();
      if (column.isEmpty()) {
        throw new IllegalArgumentException(
            "'" + pair + "' names no column; give field=column, such as title=headline");
      }
      columns.put(field(name.strip()), column);
    }
    return new ColumnMap(columns);
  }

  private static Field field(String name) {
    for (Field field : Field.values()) {
      if (field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "there is no field '"
            + name
            + "'; there are text, title, outlet, author, published, updated, url");
  }
}
