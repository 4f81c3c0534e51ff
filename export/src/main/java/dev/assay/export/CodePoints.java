package dev.assay.export;

/**
 * Offsets of one text from UTF-16 units to code points, which is what every other language than
 * Java counts.
 */
final class CodePoints {
  /** Code points before each unit; empty where the text has no surrogates and the two agree. */
  private final int[] before;

  CodePoints(String text) {
    int points = text.codePointCount(0, text.length());
    this.before = points == text.length() ? new int[0] : count(text);
  }

  /** Code points before a UTF-16 offset; within a pair, before the pair. */
  int at(int unit) {
    return before.length == 0 ? unit : before[unit];
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); points++) {
      int length = Character.charCount(text.codePointAt(i));
      for (int j = 0; j < length; j++) {
        before[i + j] = points;
      }
      i += length;
    }
    before[text.length()] = points;
    return before;
  }
}
