package dev.assay.place;

import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a token that matters to places: words parted at hyphens, figures from units, a
 * possessive from its noun.
 *
 * @param token index of its token
 * @param start offset in the report's text
 * @param end one after its last
 * @param text its letters
 * @param lower the same in lower case, every possessive as 's
 * @param isCapitalised whether it begins with a capital, or would where all is in capitals
 */
record Piece(int token, int start, int end, String text, String lower, boolean isCapitalised) {
  /** Parts of speech that begin with a capital in ordinary writing, or may: "SYRIAN". */
  private static final Set<String> WITH_CAPITAL = Set.of("PROPN", "ADJ");

  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("’s") || lower.equals("’") || lower.equals("'") ? "'s" : lower;
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c) || (Character.isLetter(c) && !Character.isLowerCase(c));
  }

  /** Whether a sentence that has been read is all in capitals, which then tell no name. */
  static boolean isShouted(Sentence sentence) {
    return sentence.layers() != null && sentence.isInCapitals();
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  boolean isHyphen() {
    return text.equals("-") || text.equals("–") || text.equals("‑");
  }

  @Nullable Double number() {
    try {
      return Character.isDigit(text.charAt(0)) ? Double.valueOf(text.replace(",", "")) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static List<Piece> of(Sentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    boolean shouted = isShouted(sentence);
    for (Token token : sentence.tokens()) {
      String form = token.form();
      boolean capital = !shouted || WITH_CAPITAL.contains(sentence.upos(token.index()));
      int start = 0;
      for (int i = 1; i <= form.length(); i++) {
        if (i == form.length() || parts(form, start, i)) {
          int from = token.span().start();
          String text = form.substring(start, i);
          boolean begins = capital && isCapital(text.charAt(0));
          pieces.add(new Piece(token.index(), from + start, from + i, text, lower(text), begins));
          start = i;
        }
      }
    }
    return pieces;
  }

  private static boolean parts(String form, int start, int i) {
    char before = form.charAt(i - 1);
    char after = form.charAt(i);
    boolean hyphen = "-–‑/".indexOf(before) >= 0 || "-–‑/".indexOf(after) >= 0;
    boolean figure =
        Character.isDigit(before)
            && Character.isLetter(after)
            && Character.isDigit(form.charAt(start));
    boolean possessive =
        (after == '\'' || after == '’')
            && i >= form.length() - 2
            && form.endsWith("s")
            && i > 0
            && Character.isLetter(before);
    return hyphen || figure || possessive;
  }
}
