package dev.assay.reader;

import java.util.List;
import java.util.Set;

/**
 * Of two possessors of one noun the first owns the second: "Kell's son's death" is the son's.
 * Stateless.
 */
final class Possessors {
  private static final String POSSESSOR = "nmod:poss";

  private static final Set<String> MARKS = Set.of("'s", "\u2019s", "'", "\u2019");

  private Possessors() {}

  /**
   * Changes heads in place; they remain a tree.
   *
   * @param forms the words
   */
  static void mend(int[] heads, List<String> relations, List<String> forms) {
    for (int i = heads.length - 1; i > 0; i--) {
      if (owns(relations, forms, i)) {
        int owner = i - 1;
        while (owner >= 0 && !(owns(relations, forms, owner) && heads[owner] == heads[i])) {
          owner--;
        }
        if (owner >= 0) {
          heads[owner] = i;
        }
      }
    }
  }

  private static boolean owns(List<String> relations, List<String> forms, int word) {
    return relations.get(word).equals(POSSESSOR)
        && word + 1 < forms.size()
        && MARKS.contains(forms.get(word + 1));
  }
}
