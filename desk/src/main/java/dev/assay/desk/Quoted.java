package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.ledger.Entry;
import java.util.HashMap;
import java.util.Map;

/**
 * The sentence that a statement stands in.
 *
 * @param before of the sentence
 * @param said the statement's own words
 * @param after of the sentence
 */
record Quoted(String before, String said, String after) {
  private static final int MOST = 420;

  /** Quotes of one page: each report's text is asked for once. For one thread. */
  static final class Quotes {
    private final Case open;
    private final Map<String, String> texts = new HashMap<>();

    Quotes(Case open) {
      this.open = open;
    }

    Quoted of(Entry entry) {
      String text = texts.computeIfAbsent(entry.report().id(), open::text);
      return Quoted.of(text, entry.passage().start(), entry.passage().end());
    }
  }

  /**
   * Cuts a stretch out with the rest of its sentence, as long as that is no more than a few lines.
   */
  static Quoted of(String text, int start, int end) {
    if (start < 0 || end > text.length() || start >= end) {
      return new Quoted("", "", "");
    }
    int from = start;
    while (from > 0 && start - from < MOST && !ends(text, from - 1)) {
      from--;
    }
    int to = end;
    while (to < text.length()
        && to - end < MOST
        && !(to > end && ends(text, to - 1))
        && text.charAt(to) != '\n') {
      to++;
    }
    return new Quoted(
        line(text.substring(from, start)).stripLeading(),
        Say.cut(text.substring(start, end), MOST),
        line(text.substring(end, to)).stripTrailing());
  }

  /** Whether a sentence ends with this character: a full stop before a space, or a new line. */
  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    boolean stop = c == ' ' && at > 0 && ".!?\"”’".indexOf(text.charAt(at - 1)) >= 0;
    if (!stop) {
      return false;
    }
    // "Gen. Maklouf" and "U.N. officials" go on.
    int word = text.lastIndexOf(' ', at - 1) + 1;
    return at - word > 4 || !Character.isUpperCase(text.charAt(word)) || text.charAt(at - 1) != '.';
  }

  private static String line(String words) {
    return Say.plain(words).replaceAll("\\s+", " ");
  }

  /** All of it in one line. */
  String whole() {
    return (before + said + after).strip();
  }
}
