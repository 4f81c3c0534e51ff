package dev.assay.reader;

import java.util.List;
import java.util.Set;

/**
 * Gives a finite verb without a subject the gerund that opens the sentence, where no comma parts
 * the two: "Fighting between the army and rebels displaced thousands, the council said". Stateless.
 */
final class Gerunds {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private Gerunds() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    int gerund = !xpos.isEmpty() && xpos.get(0).equals("JJ") ? 1 : 0;
    if (gerund >= heads.length
        || !xpos.get(gerund).equals("VBG")
        || !Set.of("advcl", "csubj").contains(relations.get(gerund))) {
      return;
    }
    for (int verb = gerund + 1; verb < heads.length && !forms.get(verb).equals(","); verb++) {
      if (FINITE.contains(xpos.get(verb)) && !Trees.isWithin(heads, verb, gerund)) {
        if (isBare(heads, relations, verb)) {
          heads[gerund] = verb;
          relations.set(gerund, "nsubj");
          nominal(heads, relations, gerund);
        }
        return;
      }
    }
  }

  /** What stands with a noun by a preposition is its own. */
  private static void nominal(int[] heads, List<String> relations, int gerund) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == gerund && relations.get(i).equals("obl")) {
        relations.set(i, "nmod");
      }
    }
  }

  /** Whether a verb, itself no auxiliary, has nobody yet who does what it tells. */
  private static boolean isBare(int[] heads, List<String> relations, int verb) {
    if (relations.get(verb).matches("aux.*|cop")) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).matches("[nc]subj.*|expl|mark")) {
        return false;
      }
    }
    return true;
  }
}
