package dev.assay.eval;

import java.util.List;

/**
 * The errors of one layer, by kind.
 *
 * @param layer such as {@code dependencies}
 * @param errors how many there are
 * @param kinds the commonest first, of equals in the order of their names
 */
public record ErrorTable(String layer, int errors, List<Kind> kinds) {
  /** Ids that are kept of a kind. */
  static final int EXAMPLES = 5;

  public ErrorTable {
    kinds = List.copyOf(kinds);
  }

  /**
   * One kind of error.
   *
   * @param name such as {@code missed ARG1}; where two labels are confused, the gold's stands first
   * @param errors how many
   * @param share of the layer's errors, 0 to 1
   * @param examples ids of a few gold sentences with such an error, the first in the gold
   */
  public record Kind(String name, int errors, double share, List<String> examples) {
    public Kind {
      examples = List.copyOf(examples);
    }
  }
}
