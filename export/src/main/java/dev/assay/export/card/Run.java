package dev.assay.export.card;

/**
 * Words of one style. What comes from a report is made safe to print here: a report must not move
 * the cursor, colour the screen or turn the reading direction.
 */
record Run(String text, Style style) {
  private static final String ISOLATE = "\u2068";
  private static final String END_ISOLATE = "\u2069";

  Run {
    text = printable(text);
  }

  /**
   * As it is printed. Words that run right to left are isolated, so that they turn nothing else.
   */
  String rendered(boolean colour) {
    String words = isolated(text);
    return colour ? style.on(words) : words;
  }

  /**
   * The text with each stretch from a right-to-left letter to the last before a Latin one set
   * apart.
   */
  private static String isolated(String text) {
    StringBuilder out = new StringBuilder();
    int written = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      byte direction = Character.getDirectionality(text.codePointAt(i));
      if (isRightToLeft(direction)) {
        first = first < 0 ? i : first;
        last = i + Character.charCount(text.codePointAt(i));
      } else if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT && first >= 0) {
        out.append(text, written, first).append(isolate(text, first, last));
        written = last;
        first = -1;
      }
    }
    if (first >= 0) {
      out.append(text, written, first).append(isolate(text, first, last));
      written = last;
    }
    return out.append(text, written, text.length()).toString();
  }

  private static String isolate(String text, int start, int end) {
    return ISOLATE + text.substring(start, end) + END_ISOLATE;
  }

  private static boolean isRightToLeft(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !turnsDirection(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
  private static boolean turnsDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
