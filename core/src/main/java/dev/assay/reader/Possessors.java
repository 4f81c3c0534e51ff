package dev.assay.reader;

import java.util.List;
import java.util.Set;

/**
 * Whoever has "'s" before a noun owns it, whatever the parser takes the two for ("after Senator
 * Kell's murder"); of two possessors of one noun the first owns the second: "Kell's son's death" is
 * the son's. Stateless.
 */
final class Possessors {
  private static final String POSSESSOR = "nmod:poss";

  /** What the parser takes a possessor for instead. */
  private static final Set<String> MISTAKEN = Set.of("nmod", "compound");

  private static final Set<String> MARKS = Set.of("'s", "\u2019s", "'", "\u2019");

  private Possessors() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   */
  static void mend(int[] heads, List<String> relations, List<String> forms) {
    name(heads, relations, forms);
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

  /** Calls those possessors that have a mark of their own and stand before what they own. */
  private static void name(int[] heads, List<String> relations, List<String> forms) {
    for (int mark = 1; mark < heads.length; mark++) {
      int owner = heads[mark];
      boolean marked = MARKS.contains(forms.get(mark)) && relations.get(mark).equals("case");
      if (marked && owner >= 0 && heads[owner] > mark && MISTAKEN.contains(relations.get(owner))) {
        relations.set(owner, POSSESSOR);
      }
    }
  }

  private static boolean owns(List<String> relations, List<String> forms, int word) {
    return relations.get(word).equals(POSSESSOR)
        && word + 1 < forms.size()
        && MARKS.contains(forms.get(word + 1));
  }
}
