package dev.assay.intake.paper;

/**
 * A character where it stands on a page, in points from the page's upper left corner.
 *
 * @param text mostly one character; a ligature has more
 * @param x its left end
 * @param y its baseline
 * @param width how far it reaches
 * @param size of its font as it appears
 */
record Glyph(String text, double x, double y, double width, double size) {
  double end() {
    return x + width;
  }
}
