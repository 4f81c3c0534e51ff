package dev.assay.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased word pieces (Devlin et al. 2019), one word at a time: lower-cased, accents off,
 * punctuation apart, then the longest piece that fits, from left to right.
 *
 * <p>Immutable, safe to share between threads.
 */
final class WordPieces {
  static final int UNKNOWN = 100;
  static final int CLS = 101;
  static final int SEP = 102;

  /** Longer runs of letters are unknown, as in BERT. */
  private static final int LONGEST_TOKEN = 100;

  private final Map<String, Integer> ids;

  /**
   * @param vocabulary the pieces in order of their ids
   */
  WordPieces(List<String> vocabulary) {
    ids = new HashMap<>(vocabulary.size() * 2);
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
  }

  int size() {
    return ids.size();
  }

  /** Ids of a word's pieces; never empty. */
  List<Integer> of(String word) {
    List<Integer> found = new ArrayList<>();
    for (String token : basic(word)) {
      longestMatch(token, found);
    }
    return found.isEmpty() ? List.of(UNKNOWN) : found;
  }

  private static List<String> basic(String word) {
    String text = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> tokens = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    text.codePoints()
        .filter(c -> !dropped(c))
        .forEach(
            c -> {
              if (Character.isSpaceChar(c)) {
                flush(run, tokens);
              } else if (isPunctuation(c) || isCjk(c)) {
                flush(run, tokens);
                tokens.add(Character.toString(c));
              } else {
                run.appendCodePoint(c);
              }
            });
    flush(run, tokens);
    return tokens;
  }

  private static void flush(StringBuilder run, List<String> tokens) {
    if (run.length() > 0) {
      tokens.add(run.toString());
      run.setLength(0);
    }
  }

  private static boolean dropped(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.CONTROL
        || type == Character.FORMAT
        || c == 0xFFFD;
  }

  private static boolean isPunctuation(int c) {
    if ((c >= 33 && c <= 47)
        || (c >= 58 && c <= 64)
        || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isCjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2FA1F)
        || (c >= 0xF900 && c <= 0xFAFF);
  }

  private void longestMatch(String token, List<Integer> found) {
    int before = found.size();
    int start = token.codePointCount(0, token.length()) > LONGEST_TOKEN ? -1 : 0;
    while (start >= 0 && start < token.length()) {
      start = match(token, start, found);
    }
    if (start < 0) {
      found.subList(before, found.size()).clear();
      found.add(UNKNOWN);
    }
  }

  /** Adds the longest piece that begins at {@code start}; where it ends, -1 where there is none. */
  private int match(String token, int start, List<Integer> found) {
    for (int end = token.length(); end > start; end--) {
      String piece = token.substring(start, end);
      Integer id = ids.get(start > 0 ? "##" + piece : piece);
      if (id != null) {
        found.add(id);
        return end;
      }
    }
    return -1;
  }
}
