package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/**
 * Gold sentences as other desks would write their words: in capitals as the wires once did, without
 * any, or with the capitals of an English headline. Layers stay as they are.
 */
final class Style {
  private static final Set<String> SMALL = Set.copyOf(Tables.lines("headline-small.txt"));

  private Style() {}

  /** The sentence in the style that is among the options, itself where there is none. */
  static ObjectNode write(ObjectNode sentence, Set<Evaluation.Option> options) {
    if (options.contains(Evaluation.Option.UPPER)) {
      return rewritten(sentence, (word, edge) -> word.toUpperCase(Locale.ROOT));
    }
    if (options.contains(Evaluation.Option.LOWER)) {
      return rewritten(sentence, (word, edge) -> word.toLowerCase(Locale.ROOT));
    }
    return options.contains(Evaluation.Option.HEADLINE)
        ? rewritten(sentence, Style::inHeadline)
        : sentence;
  }

  private interface Writing {
    /**
     * @param edge whether the word is the sentence's first or last
     */
    String write(String word, boolean edge);
  }

  private static ObjectNode rewritten(ObjectNode sentence, Writing writing) {
    ObjectNode written = sentence.deepCopy();
    ArrayNode words = written.putArray("words");
    int n = sentence.path("words").size();
    for (int i = 0; i < n; i++) {
      String word = sentence.path("words").path(i).asText();
      words.add(writing.write(word, i == 0 || i == n - 1));
    }
    return written;
  }

  /** Capitals inside a word stay: "NATO". A clitic takes none. */
  private static String inHeadline(String word, boolean edge) {
    String small = word.toLowerCase(Locale.ROOT);
    if (SMALL.contains(small) && !edge) {
      return small;
    }
    return small.equals("n't") || small.equals("n’t")
        ? small
        : word.substring(0, word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1))
                .toUpperCase(Locale.ROOT)
            + word.substring(word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1));
  }
}
