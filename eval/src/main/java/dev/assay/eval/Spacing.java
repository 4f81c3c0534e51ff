package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the spaces back between the words of a treebank that has lost them, by {@code spacing.tsv}:
 * pairs of words and their gold Penn tags, which tell a hyphen from a dash and an opening quote
 * from a closing one. Thread-safe.
 */
final class Spacing {
  /** Whether two neighbours that fit stand together. */
  private record Rule(boolean together, List<Pattern> cells) {
    boolean fits(String... found) {
      for (int i = 0; i < found.length; i++) {
        if (!cells.get(i).matcher(found[i]).matches()) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Rule> rules =
      Tables.rows("spacing.tsv", 6).stream()
          .map(
              row ->
                  new Rule(
                      row[0].equals("together"),
                      List.of(row[1], row[2], row[3], row[4]).stream()
                          .map(cell -> Pattern.compile(cell.equals("*") ? ".*" : cell))
                          .toList()))
          .toList();

  /** Whether a space follows each word; after the last, always. */
  boolean[] after(ObjectNode sentence) {
    int n = sentence.path("words").size();
    boolean[] spaced = new boolean[n];
    for (int i = 0; i < n; i++) {
      spaced[i] = i == n - 1 || !together(sentence, i);
    }
    return spaced;
  }

  private boolean together(ObjectNode sentence, int i) {
    String word = cell(sentence, "words", i);
    String tag = cell(sentence, "xpos", i);
    String next = cell(sentence, "words", i + 1);
    String nextTag = cell(sentence, "xpos", i + 1);
    return rules.stream()
        .filter(rule -> rule.fits(word, tag, next, nextTag))
        .findFirst()
        .map(Rule::together)
        .orElse(false);
  }

  private static String cell(ObjectNode sentence, String column, int i) {
    return sentence.path(column).path(i).asText();
  }
}
