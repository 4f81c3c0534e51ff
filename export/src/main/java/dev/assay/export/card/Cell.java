package dev.assay.export.card;

/**
 * Words of one style on a {@link Sheet}; made safe for a terminal when they are printed.
 *
 * @param text the words
 * @param style how they are set off where there is colour
 */
public record Cell(String text, Style style) {
  public static Cell of(String text) {
    return new Cell(text, Style.PLAIN);
  }

  public static Cell of(String text, Style style) {
    return new Cell(text, style);
  }
}
