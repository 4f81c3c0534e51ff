package dev.assay.report;

/**
 * A stretch of a report's text that is read: a headline, a paragraph.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in the report's text
 * @param end one after the last
 */
public record Block(Kind kind, int start, int end) {
  public enum Kind {
    HEADLINE,
    PARAGRAPH
  }

  public Block {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a stretch of text: [" + start + ", " + end + ")");
    }
  }
}
