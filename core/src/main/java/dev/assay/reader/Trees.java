package dev.assay.reader;

import dev.assay.text.DependencyGraph;

/** What can be asked of heads that are still being mended. Stateless. */
final class Trees {
  private Trees() {}

  /** Whether a word is another or hangs below it. */
  static boolean isWithin(int[] heads, int word, int top) {
    int at = word;
    while (at != DependencyGraph.ROOT && at != top) {
      at = heads[at];
    }
    return at == top;
  }

  /** Whether every word hangs, by however many others, below one root. */
  static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] == DependencyGraph.ROOT ? 1 : 0;
      int at = i;
      for (int steps = 0; at != DependencyGraph.ROOT; steps++) {
        if (steps > heads.length) {
          return false;
        }
        at = heads[at];
      }
    }
    return roots == 1;
  }
}
