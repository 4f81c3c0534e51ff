package dev.assay.text;

/** What single characters are to the segmenter. */
final class Characters {
  private Characters() {}

  /** White space, and what has no shape of its own: controls, marks of direction, joiners. */
  static boolean isBlank(int c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Where the character at an offset ends, with the combining marks that follow it. */
  static int endOfGrapheme(String text, int start, int end) {
    int at = Math.min(end, start + Character.charCount(text.codePointAt(start)));
    while (at < end) {
      int c = text.codePointAt(at);
      int type = Character.getType(c);
      if (type != Character.NON_SPACING_MARK
          && type != Character.ENCLOSING_MARK
          && type != Character.COMBINING_SPACING_MARK) {
        break;
      }
      at = Math.min(end, at + Character.charCount(c));
    }
    return at;
  }
}
