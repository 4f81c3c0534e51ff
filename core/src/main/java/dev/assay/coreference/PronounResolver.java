package dev.assay.coreference;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pronouns by agreement and salience (Lappin and Leass 1994, much reduced): subjects before
 * objects, the near before the far, nothing that a pronoun's own place in the clause forbids.
 */
final class PronounResolver {
  private static final int WINDOW = 3;
  private static final int ENOUGH = 45;

  private final List<Candidate> all;
  private final Chains chains;

  PronounResolver(List<Candidate> all, Chains chains) {
    this.all = all;
    this.chains = chains;
  }

  /** What a pronoun stands for, or null where nothing is salient enough. */
  @Nullable Candidate resolve(Candidate pronoun) {
    Candidate ahead = cataphor(pronoun);
    if (ahead != null) {
      return ahead;
    }
    Candidate best = null;
    int most = ENOUGH - 1;
    for (int i = pronoun.order() - 1; i >= 0; i--) {
      Candidate c = all.get(i);
      if (pronoun.mention().sentence() - c.mention().sentence() > WINDOW) {
        break;
      }
      if (agrees(pronoun, c) && !forbidden(pronoun, c)) {
        int score = score(pronoun, c);
        if (score > Math.max(most, enough(pronoun) - 1)) {
          most = score;
          best = c;
        }
      }
    }
    return best;
  }

  private static int enough(Candidate pronoun) {
    return pronoun.isPerson() ? ENOUGH : pronoun.plural() ? 84 : 80;
  }

  /** "When he saw this, the president sent ...": the subject of the main clause. */
  private @Nullable Candidate cataphor(Candidate pronoun) {
    Sentence s = pronoun.sentence();
    DependencyGraph graph = s.graph();
    int clause = graph.head(pronoun.head());
    while (clause != DependencyGraph.ROOT && !graph.is(clause, "advcl")) {
      clause = graph.head(clause);
    }
    if (clause == DependencyGraph.ROOT || graph.head(clause) < clause) {
      return null;
    }
    for (int subject : graph.children(graph.head(clause), "nsubj")) {
      for (int i = pronoun.order() + 1; i < all.size() && all.get(i).isIn(s); i++) {
        Candidate c = all.get(i);
        boolean there = c.head() == subject && subject > pronoun.head();
        if (there && c.kind() != Candidate.Kind.PRONOUN && agrees(pronoun, c) && fits(pronoun, c)) {
          return c;
        }
      }
    }
    return null;
  }

  /** A forward reference needs a firmer agreement than a backward one. */
  private static boolean fits(Candidate pronoun, Candidate c) {
    return !pronoun.isPerson() || c.isPerson();
  }

  private boolean agrees(Candidate pronoun, Candidate c) {
    if (c.type() == NounClass.TIME) {
      return false;
    }
    if (c.kind() == Candidate.Kind.PRONOUN) {
      return c.plural() == pronoun.plural()
          && c.type() == pronoun.type()
          && c.gender() == pronoun.gender()
          && chains.size(c) > 1;
    }
    if (pronoun.isPerson()) {
      boolean person =
          c.isPerson() || (c.type() == NounClass.UNKNOWN && c.kind() == Candidate.Kind.NAME);
      return person && !c.plural() && pronoun.gender().agrees(chains.gender(c));
    }
    if (pronoun.plural()) {
      return (c.plural() || c.coordinated() || c.type() == NounClass.GROUP)
          && c.type() != NounClass.ABSTRACT;
    }
    return c.type().isThing()
        && c.type() != NounClass.ABSTRACT
        && (c.definite() || c.kind() == Candidate.Kind.NAME || c.isSubject())
        && !c.plural()
        && !(c.coordinated() && c.kind() == Candidate.Kind.NAME);
  }

  /**
   * What binding forbids: the noun that holds the pronoun, and its own clause's subject for an
   * object.
   */
  private static boolean forbidden(Candidate pronoun, Candidate c) {
    if (!c.isIn(pronoun.sentence())) {
      return false;
    }
    DependencyGraph graph = pronoun.sentence().graph();
    if (graph.dominates(c.head(), pronoun.head()) && !inConjunct(graph, c, pronoun)) {
      return true;
    }
    boolean possessive = graph.relation(pronoun.head()).equals("nmod:poss");
    boolean reflexive = pronoun.lemma().endsWith("self") || pronoun.lemma().endsWith("selves");
    return !possessive && !reflexive && graph.head(c.head()) == graph.head(pronoun.head());
  }

  /** "The militias and their commanders". */
  private static boolean inConjunct(DependencyGraph graph, Candidate c, Candidate pronoun) {
    int at = pronoun.head();
    while (graph.head(at) != c.head()) {
      at = graph.head(at);
    }
    return graph.is(at, "conj");
  }

  private int score(Candidate pronoun, Candidate c) {
    int distance = pronoun.mention().sentence() - c.mention().sentence();
    int score = 70 - 22 * distance + place(pronoun, c);
    score += c.kind() == Candidate.Kind.NAME ? 8 : c.kind() == Candidate.Kind.PRONOUN ? 12 : 0;
    score += Math.min(10, 2 * (chains.size(c) - 1));
    if (distance == 0) {
      score -= Math.min(15, (pronoun.head() - c.head()) / 2);
    }
    if (pronoun.isPerson()) {
      score += c.isPerson() ? 15 : -25;
      score += chains.gender(c) != Gender.UNKNOWN ? 8 : 0;
    } else if (pronoun.plural()) {
      score += c.plural() || c.coordinated() ? 30 : 0;
      score += c.type() == NounClass.GROUP || c.type() == NounClass.PERSON ? 10 : -12;
    } else {
      score += c.type() == NounClass.GROUP ? 8 : c.type().isPlace() ? -8 : 0;
      score -= c.type() == NounClass.ABSTRACT ? 14 : 0;
    }
    return score - (c.kind() == Candidate.Kind.NOMINAL && !c.definite() ? 4 : 0);
  }

  private static int place(Candidate pronoun, Candidate c) {
    DependencyGraph graph = c.sentence().graph();
    String relation = graph.relation(c.head());
    if (relation.startsWith("nsubj")) {
      int governor = graph.head(c.head());
      boolean main = governor == graph.root() || graph.is(governor, "conj");
      boolean both = pronoun.isSubject();
      return 20 + (main ? 5 : 0) + (both ? 5 : 0);
    }
    if (relation.equals("nmod:poss")) {
      return c.kind() == Candidate.Kind.PRONOUN ? 5 : 0;
    }
    return relation.startsWith("obj") || relation.equals("iobj")
        ? 6
        : relation.equals("appos") ? -10 : 0;
  }
}
