package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of several: "the first state to recognise it", "was the last to leave". Stateless. */
public final class RankedDoers {
  /** What tells who among several did it. */
  private static final Set<String> RANKS = DeepSyntax.words("ranks.txt");

  /** Types of entities that do something. */
  private static final Set<String> DOERS = Set.of("person", "organization", "place", "object");

  private RankedDoers() {}

  /**
   * Whether an infinitive tells what one of several did: "the first state to recognise it", "was
   * the last to leave". Ways, plans and chances do nothing.
   */
  public static boolean isOfRanked(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    if (head == DependencyGraph.ROOT
        || !g.is(verb, "acl")
        || !DeepSyntax.marks(s, verb).contains("to")) {
      return false;
    }
    boolean doer =
        s.entities().stream().anyMatch(e -> e.head() == head && DOERS.contains(e.type()));
    return RANKS.contains(s.lemma(head).toLowerCase(Locale.ROOT))
        || (doer
            && g.children(head, "amod").stream()
                .anyMatch(a -> RANKS.contains(s.lemma(a).toLowerCase(Locale.ROOT))));
  }

  /** "became the first state to recognise it": who became it; else the noun itself. */
  static List<Integer> ranked(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    if (!g.children(noun, "nsubj").isEmpty()) {
      return g.children(noun, "nsubj");
    }
    boolean becomes = g.is(noun, "xcomp") || g.is(noun, "obj");
    int above = g.head(noun);
    return becomes && s.lemma(above).equals("become")
        ? SharedSubjects.clauseSubject(s, above, 1)
        : List.of(noun);
  }
}
