package dev.assay.reader;

import java.util.List;

/**
 * Mends what the parser says of names: the words of a name hang on its first word, not on a title
 * before it ("Colonel Hatim Idris"). Stateless.
 */
final class Names {
  private Names() {}

  /**
   * Changes heads in place; they remain a tree.
   *
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> upos) {
    for (int i = 2; i < heads.length; i++) {
      int beside = i - 1;
      int title = heads[i];
      if (relations.get(i).equals("flat")
          && title >= 0
          && title < beside
          && heads[title] == beside
          && upos.get(beside).equals("PROPN")) {
        heads[i] = beside;
      }
    }
  }
}
