package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Of what a predicate is said, in whatever construction: "the bridge is intact", "was cut",
 * "remains closed", "lies in ruins", "they found it undamaged". Pure functions.
 */
final class Predication {
  /** Verbs that say of their subject what stands with them. */
  private static final Set<String> LINKING = DeepSyntax.words("linking-verbs.txt");

  /** A predicate of a predicate of a predicate: "seems to be lying in ruins". */
  private static final int DEPTH = 3;

  private Predication() {}

  /** Heads of what bears the predicate, nearest first; empty where nothing is named. */
  static List<Integer> bearers(Sentence s, int predicate) {
    return bearers(s, predicate, 0);
  }

  private static List<Integer> bearers(Sentence s, int predicate, int depth) {
    DependencyGraph g = s.graph();
    List<Integer> own = g.children(predicate, "nsubj");
    int head = g.head(predicate);
    if (!own.isEmpty() || head == DependencyGraph.ROOT || depth > DEPTH) {
      return own;
    }
    if (g.is(predicate, "xcomp")) {
      List<Integer> object = new ArrayList<>(g.children(head, "obj"));
      return object.isEmpty() ? bearers(s, head, depth + 1) : object;
    }
    boolean located = g.is(predicate, "obl") || g.is(predicate, "advmod");
    boolean links = LINKING.contains(s.lemma(head).toLowerCase(Locale.ROOT));
    boolean shares = g.is(predicate, "conj") && s.upos(predicate).equals(s.upos(head));
    return (located && links) || shares ? bearers(s, head, depth + 1) : List.of();
  }
}
