package dev.assay.export.format;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables that say what our codes are called elsewhere. Immutable. */
final class Crosswalk {
  private static final String ANY = "*";

  private final Map<String, String[]> rows = new HashMap<>();
  private final int keys;

  /**
   * @param file the table beside this class
   * @param keys how many of its columns are looked up by
   */
  Crosswalk(String file, int keys) {
    this.keys = keys;
    for (String[] row : Tsv.rows(Crosswalk.class, file)) {
      rows.put(String.join(" ", List.of(row).subList(0, keys)), row);
    }
  }

  /** The row of a type and mode, or of the type with any mode. */
  Optional<String[]> of(String type, @Nullable String mode) {
    String[] exact = mode == null ? null : rows.get(type + " " + mode);
    return Optional.ofNullable(exact != null ? exact : rows.get(type + " " + ANY));
  }

  /** The row of a code. */
  Optional<String[]> of(@Nullable String code) {
    return Optional.ofNullable(code == null ? null : rows.get(code));
  }

  /** What stands in a column after those it is looked up by. */
  String cell(String[] row, int column) {
    return row[keys + column];
  }
}
