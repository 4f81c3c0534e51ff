package dev.assay.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text that is not blank, without the space around it.
 *
 * @param start first UTF-16 unit
 * @param end one after the last
 * @param text the words
 * @param normal the words to match patterns against: spaces of any kind as one space, curly quotes
 *     straight, an ellipsis as three periods, nothing invisible
 * @param afterBlank whether an empty line, or nothing, stands before it
 */
record Line(int start, int end, String text, String normal, boolean afterBlank) {

  /** The lines of a text that are not blank, in order. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      int next = afterLineEnd(text, end);
      int start = at;
      int stop = end;
      while (start < stop && isBlank(text.charAt(start))) {
        start++;
      }
      while (stop > start && isBlank(text.charAt(stop - 1))) {
        stop--;
      }
      boolean paragraphSign = end < text.length() && text.charAt(end) == '\u2029';
      if (start < stop) {
        String words = text.substring(start, stop);
        lines.add(new Line(start, stop, words, normal(words), afterBlank));
        afterBlank = paragraphSign;
      } else {
        afterBlank = true;
      }
      at = next;
    }
    return lines;
  }

  int length() {
    return end - start;
  }

  /** Whether its last mark, quotes and brackets apart, ends a sentence. */
  boolean endsSentence() {
    int i = normal.length() - 1;
    while (i > 0 && "\"')]»".indexOf(normal.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?:".indexOf(normal.charAt(i)) >= 0;
  }

  static String normal(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else if (!isBlank(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  private static String plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', 'ʼ' -> "'";
      case '“', '”', '„', '‟' -> "\"";
      case '…' -> "...";
      default -> String.valueOf(c);
    };
  }

  private static int afterLineEnd(String text, int end) {
    boolean pair =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (pair ? 2 : 1);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }
}
