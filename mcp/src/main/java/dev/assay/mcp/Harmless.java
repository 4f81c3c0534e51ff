package dev.assay.mcp;

/**
 * Text from outside, so that what a model reads is what a person sees. Whatever is invisible, turns
 * the direction of reading or has no agreed meaning becomes U+FFFD, one for one, so that offsets in
 * code points still fit: controls, marks of UAX #9, zero-width characters, tags and variation
 * selectors, in which text can be hidden, private use, lone surrogates and what is not assigned.
 * Pure functions.
 */
final class Harmless {
  private static final int REPLACEMENT = 0xFFFD;

  private Harmless() {}

  static String text(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isHarmless(c) ? c : REPLACEMENT).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isHarmless(int c) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return true;
    }
    if (isVariationSelector(c) || isBlankLetter(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180F);
  }

  /** Letters and marks that are not seen: Hangul fillers, the grapheme joiner, Khmer's inherent. */
  private static boolean isBlankLetter(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x3164
        || c == 0xFFA0;
  }
}
