package dev.assay.reader;

import java.util.List;

/**
 * Mends what the parser says of names: the words of a name hang on its first word, not on a title
 * before it ("Colonel Hatim Idris"), and what a hyphen joins to a name hangs on that ("fighters of
 * the Blue Movement-North"). Stateless.
 */
final class Names {
  private Names() {}

  /**
   * Changes heads in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 2; i < heads.length; i++) {
      if (relations.get(i).equals("flat") && isTitled(heads, upos, i)) {
        heads[i] = i - 1;
      } else if (relations.get(i).equals("appos") && isHyphened(heads, forms, upos, i)) {
        heads[i] = i - 2;
      }
    }
  }

  private static boolean isTitled(int[] heads, List<String> upos, int word) {
    int beside = word - 1;
    int title = heads[word];
    return title >= 0
        && title < beside
        && heads[title] == beside
        && upos.get(beside).equals("PROPN");
  }

  private static boolean isHyphened(int[] heads, List<String> forms, List<String> upos, int word) {
    return !Trees.isWithin(heads, word - 2, word)
        && heads[word] < word - 2
        && forms.get(word - 1).equals("-")
        && upos.get(word).equals("PROPN")
        && upos.get(word - 2).equals("PROPN");
  }
}
