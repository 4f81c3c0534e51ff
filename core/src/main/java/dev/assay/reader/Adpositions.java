package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Set;

/**
 * What a preposition governs is no subject and no clause, "refused a request by the council",
 * "remains in the rebels' hands", nor is it what its adjective's subject is: "is due in Gao".
 * Stateless.
 */
final class Adpositions {
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> CLAUSAL = Set.of("mark", "cop", "nsubj", "nsubj:pass", "aux");

  private static final Set<String> PREDICATED = Set.of("nsubj", "cop", "aux");

  private Adpositions() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int preposition = 1; preposition < heads.length; preposition++) {
      int noun = heads[preposition];
      if (relations.get(preposition).equals("case") && noun > preposition) {
        giveBack(heads, relations, upos, preposition, noun);
      }
      boolean governs =
          relations.get(preposition).equals("case")
              && upos.get(preposition).equals("ADP")
              && noun > preposition
              && NOMINAL.contains(upos.get(noun))
              && heads[noun] != DependencyGraph.ROOT
              && heads[noun] < preposition
              && upos.get(heads[noun]).equals("VERB");
      if (governs && relations.get(noun).startsWith("nsubj")) {
        boolean by = forms.get(preposition).equalsIgnoreCase("by");
        boolean ofNoun = by && isObject(heads, relations, upos, preposition - 1, heads[noun]);
        heads[noun] = ofNoun ? preposition - 1 : heads[noun];
        relations.set(noun, ofNoun ? "nmod" : "obl");
      } else if (governs
          && relations.get(noun).equals("advcl")
          && isPlain(heads, relations, noun)) {
        relations.set(noun, "obl");
      }
    }
  }

  /** "He is | due in Gao": the subject and the copula are the adjective's before them. */
  private static void giveBack(
      int[] heads, List<String> relations, List<String> upos, int preposition, int noun) {
    int adjective = heads[noun];
    boolean below =
        adjective != DependencyGraph.ROOT
            && adjective < preposition
            && upos.get(adjective).equals("ADJ")
            && relations.get(noun).equals("obl");
    for (int i = 0; below && i < adjective; i++) {
      if (heads[i] == noun && PREDICATED.contains(relations.get(i))) {
        heads[i] = adjective;
      }
    }
  }

  private static boolean isObject(
      int[] heads, List<String> relations, List<String> upos, int noun, int verb) {
    return upos.get(noun).equals("NOUN")
        && heads[noun] == verb
        && relations.get(noun).equals("obj");
  }

  /** Whether a word has nothing that only a clause has. */
  private static boolean isPlain(int[] heads, List<String> relations, int word) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == word && CLAUSAL.contains(relations.get(i))) {
        return false;
      }
    }
    return true;
  }
}
