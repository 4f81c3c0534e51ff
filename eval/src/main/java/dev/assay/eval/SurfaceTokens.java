package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tokens as they are written, where the words of a treebank part them: {@code didn't}, {@code
 * army's}, {@code cannot} are one token of two words. Where the gold does not mark them ({@code
 * multiword}, from CoNLL-U), words without a space between are one token if letters meet letters,
 * or the latter is an apostrophe with letters or a possessive.
 */
final class SurfaceTokens {
  private SurfaceTokens() {}

  static Set<Span> of(RawScores.Side side) {
    Set<Span> tokens = new HashSet<>();
    for (int s = 0; s < side.sentences().size(); s++) {
      add(side.sentences().get(s), side.words().get(s), tokens);
    }
    return tokens;
  }

  private static void add(ObjectNode sentence, List<Span> words, Set<Span> tokens) {
    int start = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || !continues(sentence, words, i)) {
        tokens.add(words.get(start).cover(words.get(i - 1)));
        start = i;
      }
    }
  }

  private static boolean continues(ObjectNode sentence, List<Span> words, int i) {
    if (sentence.path("multiword").isArray()) {
      for (JsonNode range : sentence.path("multiword")) {
        if (range.path(0).asInt() < i && i < range.path(1).asInt()) {
          return true;
        }
      }
      return false;
    }
    return words.get(i - 1).end() == words.get(i).start()
        && isClitic(
            sentence.path("words").path(i - 1).asText(),
            sentence.path("words").path(i).asText(),
            sentence.path("xpos").path(i).asText());
  }

  private static boolean isClitic(String word, String next, String tag) {
    boolean letters =
        Character.isLetter(word.codePointBefore(word.length()))
            && Character.isLetter(next.codePointAt(0));
    return letters || tag.equals("POS") || next.matches("['’]\\p{L}+");
  }
}
