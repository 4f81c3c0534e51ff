package dev.assay.codebook;

import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/** Words that are numbers, or stand for so many: "12", "twelve of them", "dozens". */
public final class Counts {
  /** Nouns that are told in place of a number. */
  private static final Set<String> ROUND = DeepSyntax.words("round-numbers.txt");

  private Counts() {}

  /** Whether a word is a number, is counted by one, or is a round one. */
  public static boolean is(Sentence sentence, int word) {
    return sentence.upos(word).equals("NUM")
        || !sentence.graph().children(word, "nummod").isEmpty()
        || ROUND.contains(sentence.lemma(word).toLowerCase(Locale.ROOT));
  }
}
