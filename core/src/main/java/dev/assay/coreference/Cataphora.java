package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pronouns that run ahead of their noun: "When he saw this, the president sent ...". */
final class Cataphora {
  private final List<Candidate> all;

  Cataphora(List<Candidate> all) {
    this.all = all;
  }

  /** The subject of the main clause, for a pronoun in a clause before it; null where none fits. */
  @Nullable Candidate resolve(Candidate pronoun) {
    if (!pronoun.taker().isPronoun() || pronoun.taker().isSpeaker()) {
      return null;
    }
    Sentence s = pronoun.sentence();
    DependencyGraph graph = s.graph();
    int clause = graph.head(pronoun.head());
    while (clause != DependencyGraph.ROOT && !graph.is(clause, "advcl")) {
      clause = graph.head(clause);
    }
    if (clause == DependencyGraph.ROOT || graph.head(clause) < clause) {
      return null;
    }
    for (int i = pronoun.order() + 1; i < all.size() && all.get(i).isIn(s); i++) {
      Candidate c = all.get(i);
      boolean subject = c.isSubject() && graph.head(c.head()) == graph.head(clause);
      if (subject && c.kind() != Kind.PRONOUN && fits(pronoun, c)) {
        return c;
      }
    }
    return null;
  }

  /** A forward reference needs a firmer agreement than a backward one. */
  private static boolean fits(Candidate pronoun, Candidate c) {
    return switch (pronoun.taker()) {
      case HE -> c.isPerson() && !c.plural() && pronoun.gender().agrees(c.gender());
      case IT -> !c.plural() && c.type().isThing() && c.type() != NounClass.ABSTRACT;
      default -> c.plural() || c.coordinated() || c.type() == NounClass.GROUP;
    };
  }
}
