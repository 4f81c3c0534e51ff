package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives "there was" the gerund that it tells of: "Two reporters said there was shooting in Homs"
 * does not say that they shot. Stateless.
 */
final class Existentials {
  private static final Set<String> BE =
      Set.of("is", "'s", "are", "was", "were", "be", "been", "being");

  private static final Set<String> BETWEEN = Set.of("DT", "JJ", "RB", "CD", "JJR", "RBR");

  private Existentials() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    for (int there = 0; there + 2 < heads.length; there++) {
      int be = relations.get(there).equals("expl") ? heads[there] : DependencyGraph.ROOT;
      if (be <= there || !BE.contains(forms.get(be).toLowerCase(Locale.ROOT))) {
        continue;
      }
      int gerund = be + 1;
      while (gerund < heads.length && BETWEEN.contains(xpos.get(gerund))) {
        gerund++;
      }
      if (gerund < heads.length && xpos.get(gerund).equals("VBG") && isAstray(heads, be, gerund)) {
        heads[gerund] = be;
        relations.set(gerund, "nsubj");
      }
    }
  }

  /** Whether the parser has hung the gerund beside the verb, as another clause. */
  private static boolean isAstray(int[] heads, int be, int gerund) {
    return heads[gerund] != be && heads[gerund] == heads[be];
  }
}
