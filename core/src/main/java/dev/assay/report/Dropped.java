package dev.assay.report;

/**
 * Page furniture that was found in the input and is not read.
 *
 * @param start first UTF-16 unit in the report's text
 * @param end one after the last; equal to {@code start} where the text does not hold it
 * @param text the words
 * @param why the reason, in words for a person
 */
public record Dropped(int start, int end, String text, String why) {
  /** Why what a wire report begins with is not read: its place, day and agency. */
  public static final String DATELINE = "dateline";

  public Dropped {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a stretch of text: [" + start + ", " + end + ")");
    }
  }
}
