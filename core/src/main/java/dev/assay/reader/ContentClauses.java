package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;

/**
 * Hangs a clause on the noun whose content it is where the parser has it hang across that noun's
 * own predicate: "Claims that the siege was lifted were premature, a doctor said". The arcs of such
 * a subject are longer than those of nearly all that the parser learned from. Stateless.
 */
final class ContentClauses {
  private ContentClauses() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void attach(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int mark = 1; mark < heads.length; mark++) {
      int noun = mark - 1;
      int clause = heads[mark];
      if (relations.get(mark).equals("mark")
          && forms.get(mark).equalsIgnoreCase("that")
          && upos.get(noun).equals("NOUN")
          && relations.get(noun).startsWith("nsubj")
          && clause > mark
          && relations.get(clause).equals("ccomp")
          && crosses(heads, relations, noun, clause)) {
        heads[clause] = noun;
        relations.set(clause, "acl");
      }
    }
  }

  /** Whether the noun's predicate lies beyond the clause, beside it or above it. */
  private static boolean crosses(int[] heads, List<String> relations, int noun, int clause) {
    int predicate = heads[noun];
    int above = heads[clause];
    boolean beside =
        predicate != DependencyGraph.ROOT
            && relations.get(predicate).equals("ccomp")
            && heads[predicate] == above;
    return predicate > clause && (beside || predicate == above);
  }
}
