package dev.assay.app;

import dev.assay.intake.archive.ColumnMap;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of tables are what, for files of one name and for all others.
 *
 * @param entries as the user gives them; the first that is for a file counts
 */
record ColumnMaps(List<Entry> entries) {
  /** Nothing said. */
  static final ColumnMaps NONE = new ColumnMaps(List.of());

  /**
   * What the user says of some tables.
   *
   * @param files a glob of the names of the files it is for; null where it is for all that no other
   *     is for
   */
  record Entry(@Nullable String files, ColumnMap columns) {
    /**
     * Reads {@code title=headline,text=story} or {@code desk-*.csv:title=headline}.
     *
     * @throws IllegalArgumentException where it is neither; the message says what would be right
     */
    static Entry of(String words) {
      int colon = words.indexOf(':');
      boolean named = colon >= 0 && colon < words.indexOf('=');
      String files = named ? words.substring(0, colon) : null;
      if (files != null) {
        matches(files, "name"); // a pattern that is none is told now
      }
      return new Entry(files, ColumnMap.of(named ? words.substring(colon + 1) : words));
    }

    private static boolean matches(String glob, String name) {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
    }

    boolean isFor(String name) {
      return files == null || matches(files, name);
    }
  }

  /** A map for named files goes before one for all. */
  ColumnMaps {
    entries =
        java.util.stream.Stream.concat(
                entries.stream().filter(e -> e.files() != null),
                entries.stream().filter(e -> e.files() == null))
            .toList();
  }

  /**
   * The columns of a table.
   *
   * @param file its name, or the path to it with slashes
   */
  ColumnMap of(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return entries.stream()
        .filter(e -> e.isFor(name))
        .map(Entry::columns)
        .findFirst()
        .orElse(ColumnMap.NONE);
  }

  /** What is said of a file, in words that are the same in every run; empty where nothing is. */
  String told(String file) {
    ColumnMap columns = of(file);
    boolean table = file.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|jsonl|ndjson)");
    return columns.equals(ColumnMap.NONE) || !table ? "" : " " + new TreeMap<>(columns.columns());
  }
}
