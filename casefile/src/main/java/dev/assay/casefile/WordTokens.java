package dev.assay.casefile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as SQLite's tokenizer {@code porter unicode61 remove_diacritics 2} cuts them:
 * runs of letters and digits, without case and without marks on Latin letters, stemmed after
 * Porter. So a case finds the same words whatever engine keeps it.
 */
final class WordTokens {
  /** A word: half-open in UTF-16 units, and what is looked for. */
  record Token(int start, int end, String term) {}

  /** Combining marks that do not end a word; a set bit is a mark from U+0300 and U+0320 on. */
  private static final int MARKS_LOW = 0x08029FDF;

  private static final int MARKS_HIGH = 0x000361F8;
  private static final int FIRST_MARK = 0x300;
  private static final int LAST_MARK = 0x331;

  private static final int DOTLESS_I = 0x131;
  private static final int LONGEST = 64;
  private static final int SHORTEST = 3;

  private WordTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Stemmer stemmer = new Stemmer();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isWord(c)) {
        at += Character.charCount(c);
        continue;
      }
      int start = at;
      StringBuilder word = new StringBuilder();
      while (at < text.length()) {
        c = text.codePointAt(at);
        if (isWord(c)) {
          word.appendCodePoint(folded(c));
        } else if (!isMark(c)) {
          break;
        }
        at += Character.charCount(c);
      }
      tokens.add(new Token(start, at, stem(word.toString(), stemmer)));
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.PRIVATE_USE ->
              true;
          default -> false;
        };
  }

  private static boolean isMark(int c) {
    if (c < FIRST_MARK || c > LAST_MARK) {
      return false;
    }
    int bit = c - FIRST_MARK;
    return ((bit < Integer.SIZE ? MARKS_LOW >>> bit : MARKS_HIGH >>> (bit - Integer.SIZE)) & 1) > 0;
  }

  private static int folded(int c) {
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    // By way of upper case, so that the two small sigmas are one letter.
    int lower = c == DOTLESS_I ? c : Character.toLowerCase(Character.toUpperCase(c));
    if (lower < 0x80) {
      return lower;
    }
    String parts = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD);
    char first = parts.charAt(0);
    boolean latin = first < 0x80 && Character.isLetter(first) && parts.length() > 1;
    return latin ? Character.toLowerCase(first) : lower;
  }

  /** The stemmer counts bytes, and takes those of other alphabets for consonants. */
  private static String stem(String word, Stemmer stemmer) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST || bytes.length > LONGEST) {
      return word;
    }
    String stem = stemmer.stem(new String(bytes, StandardCharsets.ISO_8859_1));
    return new String(stem.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
