package dev.assay.casefile;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param rows in the list's order
 * @param more whether the list goes on after them
 */
public record Page<T>(List<T> rows, boolean more) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** The first rows of what was asked with one row too many. */
  static <T> Page<T> of(List<T> rows, int limit) {
    boolean more = rows.size() > limit;
    return new Page<>(more ? rows.subList(0, limit) : rows, more);
  }
}
