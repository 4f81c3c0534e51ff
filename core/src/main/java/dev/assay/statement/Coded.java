package dev.assay.statement;

import dev.assay.codebook.Match;
import dev.assay.codebook.Owners;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * What a rule says of how firmly something is told: the words that are part of what it codes, and
 * so say nothing of that (who says that he will not leave has refused), and whether it codes what
 * came to nothing.
 *
 * @param owned whether it codes whose doing something was: "did not organise the riot" denies that,
 *     not that there was a riot
 */
record Coded(Set<Integer> words, boolean fails, boolean owned) {
  /** Of a word that no rule has coded. */
  static final Coded PLAIN = new Coded(Set.of(), /* fails= */ false, /* owned= */ false);

  Coded {
    words = Set.copyOf(words);
  }

  static Coded by(Sentence sentence, Match match) {
    List<Integer> owners = Owners.of(sentence, match.trigger());
    boolean owned =
        match.fillers("actor").stream()
            .anyMatch(f -> owners.contains(f.head()) && Owners.isDoer(sentence, f.head()));
    return new Coded(match.required(), match.rule().fails(), owned);
  }

  boolean contains(int word) {
    return words.contains(word);
  }
}
