package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The subject that a verb without one of its own shares with another word, by control,
 * coordination, relative clauses and participles. Stateless.
 */
final class SharedSubjects {
  private static final Set<String> PLURAL = Set.of("are", "were", "have");

  private SharedSubjects() {}

  /** The subject that a verb without one of its own shares with another word. */
  static List<Integer> of(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    if (head == DependencyGraph.ROOT || depth > 4) {
      return List.of();
    }
    if (g.is(verb, "acl:relcl")) {
      boolean objectGap = !g.children(verb, "nsubj").isEmpty();
      return objectGap ? List.of() : List.of(head);
    }
    if (g.is(verb, "acl")) {
      return participle(s, verb, head);
    }
    List<Integer> keptFrom = keptFrom(s, verb, head);
    if (!keptFrom.isEmpty()) {
      return keptFrom;
    }
    if (g.is(verb, "conj") || g.is(verb, "advcl") || g.is(verb, "parataxis")) {
      return DeepSyntax.isNominal(s, head) ? List.of() : sharedSubject(s, verb, head, depth);
    }
    if (g.is(verb, "xcomp") || g.is(verb, "ccomp")) {
      List<Integer> object = g.children(head, "obj");
      object = object.isEmpty() ? g.children(head, "iobj") : object;
      boolean objectControl =
          g.is(verb, "xcomp") && !object.isEmpty() && !s.lemma(head).equals("promise");
      return objectControl ? object : clauseSubject(s, head, depth + 1);
    }
    return List.of();
  }

  /** "bars both armies from entering", "gave the ministry a week to free": those it is done to. */
  private static List<Integer> keptFrom(Sentence s, int verb, int head) {
    DependencyGraph g = s.graph();
    if (!g.is(verb, "advcl") || !s.upos(head).equals("VERB")) {
      return List.of();
    }
    Set<String> marks = DeepSyntax.marks(s, verb);
    if (marks.contains("from") && s.xpos(verb).equals("VBG")) {
      return g.children(head, DeepSyntax.isPassive(s, head) ? "nsubj:pass" : "obj");
    }
    return marks.contains("to") && !g.children(head, "obj").isEmpty()
        ? g.children(head, "iobj")
        : List.of();
  }

  /**
   * The subject that a coordinated verb shares. One that does not agree in number belongs to
   * another verb, and the clause above is asked: "they found that the road is open and are moving".
   */
  private static List<Integer> sharedSubject(Sentence s, int verb, int head, int depth) {
    List<Integer> shared = clauseSubject(s, head, depth + 1);
    int above = s.graph().head(head);
    if (shared.stream().allMatch(subject -> agrees(s, verb, subject))
        || above == DependencyGraph.ROOT) {
      return shared;
    }
    return DeepSyntax.isNominal(s, above) ? List.of() : clauseSubject(s, above, depth + 1);
  }

  /**
   * Whether a subject can be that of a verb with a plural auxiliary; a verb without one agrees with
   * any.
   */
  static boolean agrees(Sentence s, int verb, int subject) {
    DependencyGraph g = s.graph();
    boolean plural =
        g.children(verb, "aux").stream()
            .anyMatch(a -> PLURAL.contains(s.form(a).toLowerCase(Locale.ROOT)));
    boolean own = g.head(subject) == verb;
    boolean singular =
        s.xpos(subject).equals("NN")
            && g.children(subject, "conj").isEmpty()
            && g.is(subject, "nsubj");
    return own || !plural || !singular;
  }

  /**
   * "forces attacking X" are the agents; "a plan to attack X" has the planner's; a deed "carried
   * out in May" has nobody's.
   */
  private static List<Integer> participle(Sentence s, int verb, int head) {
    if (RankedDoers.isOfRanked(s, verb)) {
      return RankedDoers.ranked(s, head);
    }
    if (s.xpos(verb).matches("VB[DN]")) {
      return List.of();
    }
    if (s.xpos(verb).equals("VBG") && !isEventNoun(s, head)) {
      return List.of(coordination(s, verb, head));
    }
    return NounParties.agents(s, head);
  }

  /** "A, B and C, claiming ...": a participle after a comma belongs to the whole coordination. */
  private static int coordination(Sentence s, int verb, int noun) {
    DependencyGraph g = s.graph();
    boolean afterComma = verb > 0 && s.form(verb - 1).equals(",");
    int top = noun;
    while (afterComma && g.is(top, "conj")) {
      top = g.head(top);
    }
    return top;
  }

  private static boolean isEventNoun(Sentence s, int noun) {
    return s.entities().stream()
        .anyMatch(
            e -> e.head() == noun && (e.type().equals("abstract") || e.type().equals("event")));
  }

  static List<Integer> clauseSubject(Sentence s, int verb, int depth) {
    List<Integer> passive = s.graph().children(verb, "nsubj:pass");
    return passive.isEmpty() ? VerbAgents.of(s, verb, depth) : passive;
  }
}
