package dev.assay.reader;

import java.util.List;

/**
 * Hangs a to-infinitive right behind an adjective on that adjective, where the parser has both as
 * contents of one verb: "The envoys are due to attend a summit, the ministry said". Stateless.
 */
final class Infinitives {
  private Infinitives() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 0; i + 2 < heads.length; i++) {
      int verb = i + 2;
      if (upos.get(i).equals("ADJ")
          && forms.get(i + 1).equalsIgnoreCase("to")
          && upos.get(verb).equals("VERB")
          && relations.get(i).equals("ccomp")
          && relations.get(verb).equals("ccomp")
          && heads[i] == heads[verb]) {
        heads[verb] = i;
        relations.set(verb, "xcomp");
        copula(heads, relations, i, verb);
      }
    }
  }

  /** "Are" belongs to what is said of the subject. */
  private static void copula(int[] heads, List<String> relations, int adjective, int verb) {
    for (int i = 0; i < adjective; i++) {
      if (heads[i] == verb && relations.get(i).equals("cop")) {
        heads[i] = adjective;
      }
    }
  }
}
