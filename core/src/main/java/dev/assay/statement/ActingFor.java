package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In whose name something acts that is no actor itself: "the president's office condemned" has the
 * president condemn. By {@code acting-for.txt}. Immutable, safe to share.
 */
final class ActingFor {
  private final Set<String> nouns = Tables.words("acting-for.txt");

  /** Whose a word is that acts here; empty where it does not act, or is nobody's. */
  List<Actor> of(Sentence s, int word, Speakers.Naming naming) {
    DependencyGraph g = s.graph();
    boolean acts = g.is(word, "nsubj") || g.is(word, "obl:agent");
    if (!acts || !nouns.contains(s.lemma(word).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    for (int whose : g.children(word, "nmod:poss")) {
      List<Actor> who = naming.actors(s.index(), whose);
      if (!who.isEmpty()) {
        return who;
      }
    }
    return List.of();
  }
}
