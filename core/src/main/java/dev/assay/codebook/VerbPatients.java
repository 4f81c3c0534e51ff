package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** To whom what a verb tells is done: its object, its roles, what it shares. Stateless. */
final class VerbPatients {
  private static final Set<String> PARTICLES = Set.of("off", "down", "up", "over", "out", "in");

  /** Verbs that are not without an object: it stands behind the next one. */
  private static final Set<String> OBJECT_VERBS = DeepSyntax.words("object-verbs.txt");

  private VerbPatients() {}

  static List<Integer> of(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    boolean passive = DeepSyntax.isPassive(s, verb);
    List<Integer> found = new ArrayList<>(g.children(verb, passive ? "nsubj:pass" : "obj"));
    if (found.isEmpty() && !passive) {
      found.addAll(g.children(verb, "iobj"));
    }
    if (found.isEmpty() && !passive && g.is(verb, "conj")) {
      found.addAll(behindBoth(g, verb));
    }
    if (found.isEmpty()
        && !passive
        && Lemmas.of(s, verb).stream().anyMatch(OBJECT_VERBS::contains)) {
      found.addAll(ofNext(s, verb));
    }
    if (found.isEmpty()) {
      found.addAll(DeepSyntax.arguments(s, verb, "ARG1"));
      found.removeAll(VerbAgents.ownSubjects(s, verb));
      found.removeIf(w -> isClause(g, w));
    }
    if (found.isEmpty() && !passive) {
      found.addAll(afterParticle(s, verb));
    }
    int head = g.head(verb);
    if (found.isEmpty() && head != DependencyGraph.ROOT && depth < 3) {
      if (g.is(verb, "acl:relcl") && !g.children(verb, "nsubj").isEmpty()) {
        found.add(head);
      } else if (g.is(verb, "acl") && DeepSyntax.isPassive(s, verb)) {
        found.add(head);
      } else if (g.is(verb, "conj") && DeepSyntax.isPassive(s, verb)) {
        // "the fort held out and was shelled": a passive befalls the subject that it shares
        found.addAll(
            DeepSyntax.isPassive(s, head)
                ? of(s, head, depth + 1)
                : SharedSubjects.clauseSubject(s, head, depth + 1));
      } else if ((g.is(verb, "xcomp") || g.is(verb, "ccomp")) && passive) {
        found.addAll(g.children(head, "obj"));
      }
    }
    return DeepSyntax.relative(s, verb, found);
  }

  /** "Shot and wounded the mayor": what stands behind both verbs is the object of both. */
  private static List<Integer> behindBoth(DependencyGraph g, int second) {
    return g.children(g.head(second), "obj").stream().filter(o -> o > second).toList();
  }

  /** "Captured, tortured and later murdered the mayor": the object of the last, right behind it. */
  private static List<Integer> ofNext(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> next = g.children(verb, "conj");
    int last = next.isEmpty() ? verb : next.get(next.size() - 1);
    boolean beside =
        IntStream.range(verb + 1, last)
            .allMatch(w -> next.contains(w) || (next.contains(g.head(w)) && !g.is(w, "nsubj")));
    return beside && last > verb ? g.children(last, "obj") : List.of();
  }

  private static boolean isClause(DependencyGraph g, int word) {
    return g.is(word, "xcomp") || g.is(word, "ccomp") || g.is(word, "advcl") || g.is(word, "csubj");
  }

  /**
   * "sealed off the district", where the particle passes for a preposition or the object, right
   * behind it, for an oblique.
   */
  private static List<Integer> afterParticle(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int next = verb + 1;
    if (next >= s.size() || !PARTICLES.contains(s.form(next).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    boolean particle = g.is(next, "compound:prt");
    return g.children(verb, "obl").stream()
        .filter(o -> o > next && !g.is(o, "obl:agent") && !DeepSyntax.isTime(s, o))
        .filter(o -> g.children(o, "case").equals(particle ? List.of() : List.of(next)))
        .toList();
  }
}
