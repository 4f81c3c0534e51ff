package dev.assay.statement;

import dev.assay.codebook.Match;
import java.util.Set;

/**
 * What a rule says of how firmly something is told: the words that are part of what it codes, and
 * so say nothing of that (who says that he will not leave has refused), and whether it codes what
 * came to nothing.
 */
record Coded(Set<Integer> words, boolean fails) {
  /** Of a word that no rule has coded. */
  static final Coded PLAIN = new Coded(Set.of(), /* fails= */ false);

  Coded {
    words = Set.copyOf(words);
  }

  static Coded by(Match match) {
    return new Coded(match.required(), match.rule().fails());
  }

  boolean contains(int word) {
    return words.contains(word);
  }
}
