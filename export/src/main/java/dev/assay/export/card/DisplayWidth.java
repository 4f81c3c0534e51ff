package dev.assay.export.card;

/**
 * Columns that characters take on a terminal: none for marks, two for the wide ones of East Asia
 * (UAX #11) and for pictographs, else one.
 */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL -> {
        return 0;
      }
      default -> {
        return wide(c) ? 2 : 1;
      }
    }
  }

  private static boolean wide(int c) {
    return in(c, 0x1100, 0x115F) // Hangul initials
        || in(c, 0x2E80, 0x303E) // radicals, ideographic marks
        || in(c, 0x3041, 0xA4CF) // kana, ideographs, Yi
        || in(c, 0xA960, 0xA97F)
        || in(c, 0xAC00, 0xD7A3) // Hangul syllables
        || in(c, 0xF900, 0xFAFF) // compatibility ideographs
        || in(c, 0xFE30, 0xFE6F)
        || in(c, 0xFF00, 0xFF60) // full-width forms
        || in(c, 0xFFE0, 0xFFE6)
        || in(c, 0x1F300, 0x1FAFF) // pictographs
        || in(c, 0x20000, 0x3FFFD);
  }

  private static boolean in(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
