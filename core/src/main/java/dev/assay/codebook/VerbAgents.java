package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who does what a verb tells: its own subject first, then whoever another verb charges or asks,
 * then PropBank roles, then the subject it shares. Stateless.
 */
final class VerbAgents {
  /** Ways from a passive to who had it done: "killed on the orders of the party". */
  private static final List<Path> BEHESTS = PathParser.ways("behests.txt");

  /** Ways from a gerund to who does what is rumoured: "rumours of the general resigning". */
  private static final List<Path> RUMOURED = PathParser.ways("rumoured.txt");

  /** Ways from an infinitive to whose the noun above it is: "the army's claim to have taken it". */
  private static final List<Path> BOUND_TO = PathParser.ways("bound-to.txt");

  private VerbAgents() {}

  static List<Integer> of(Sentence s, int verb, int depth) {
    DependencyGraph g = s.graph();
    if (DeepSyntax.isPassive(s, verb)) {
      Set<Integer> found = new LinkedHashSet<>(g.children(verb, "obl:agent"));
      for (int oblique : g.children(verb, "obl")) {
        if (DeepSyntax.marks(s, oblique).contains("by")) {
          found.add(oblique);
        }
      }
      if (found.isEmpty()) {
        found.addAll(Path.first(BEHESTS, s, verb));
      }
      return found.isEmpty()
          ? DeepSyntax.relative(s, verb, beyondPassive(s, verb))
          : List.copyOf(found);
    }
    List<Integer> own = ownSubjects(s, verb);
    if (!own.isEmpty()) {
      return DeepSyntax.relative(s, verb, own);
    }
    List<Integer> named = betweenThem(s, verb);
    named = named.isEmpty() ? Addressees.charged(s, verb) : named;
    named = named.isEmpty() ? Addressees.asked(s, verb) : named;
    named = named.isEmpty() && s.xpos(verb).equals("VBG") ? rumoured(s, verb) : named;
    if (!named.isEmpty()) {
      return DeepSyntax.relative(s, verb, named);
    }
    List<Integer> arguments =
        DeepSyntax.arguments(s, verb, "ARG0").stream()
            .filter(
                a ->
                    SharedSubjects.agrees(s, verb, a)
                        && !DeepSyntax.marks(s, a).contains("according to"))
            .filter(a -> !isOfContent(s, verb, a) && !isDoneTo(s, verb, a))
            .filter(a -> !isInserted(s, verb, a))
            .toList();
    List<Integer> found =
        arguments.isEmpty()
            ? SharedSubjects.of(s, verb, depth)
            : DeepSyntax.relative(s, verb, arguments);
    return found.isEmpty() ? boundTo(s, verb) : found;
  }

  /** Whose the noun above an infinitive is; of adjectives those that name a country. */
  private static List<Integer> boundTo(Sentence s, int infinitive) {
    return Path.first(BOUND_TO, s, infinitive).stream()
        .filter(w -> !s.upos(w).equals("ADJ") || Character.isUpperCase(s.form(w).codePointAt(0)))
        .toList();
  }

  /**
   * "After fighting between the army and rebels": they fight, not whoever the sentence is about.
   */
  private static List<Integer> betweenThem(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (!s.xpos(verb).equals("VBG")) {
      return List.of();
    }
    return Stream.of("obl", "nmod")
        .flatMap(relation -> g.children(verb, relation).stream())
        .filter(w -> DeepSyntax.marks(s, w).contains("between") && !isPlace(s, w))
        .toList();
  }

  /** Whoever stands right before the gerund: "of the general resigning". */
  private static List<Integer> rumoured(Sentence s, int gerund) {
    return Path.first(RUMOURED, s, gerund).stream()
        .filter(w -> w < gerund && s.phrase(w).end() >= gerund - 1)
        .toList();
  }

  private static boolean isPlace(Sentence s, int word) {
    return s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("place"));
  }

  /** The envoy of "recalled its envoy, shut the border" shuts nothing. */
  private static boolean isDoneTo(Sentence s, int verb, int argument) {
    DependencyGraph g = s.graph();
    int first = verb;
    while (g.is(first, "conj")) {
      first = g.head(first);
    }
    boolean object = g.is(argument, "obj") || g.is(argument, "iobj");
    return first != verb && object && g.head(argument) == first;
  }

  /** Who says so, in "the truce held, residents said, letting aid in", lets nothing in. */
  private static boolean isInserted(Sentence s, int verb, int argument) {
    DependencyGraph g = s.graph();
    int saying = g.is(argument, "nsubj") ? g.head(argument) : DependencyGraph.ROOT;
    return saying != DependencyGraph.ROOT
        && g.is(verb, "advcl")
        && g.is(saying, "parataxis")
        && g.head(saying) == g.head(verb);
  }

  /** Who acts by a role; never the subject of a passive: "the convoy was denied entry". */
  private static List<Integer> beyondPassive(Sentence s, int verb) {
    List<Integer> subjects = s.graph().children(verb, "nsubj:pass");
    return DeepSyntax.arguments(s, verb, "ARG0").stream()
        .filter(a -> !subjects.contains(a))
        .toList();
  }

  /**
   * "X said Y must leave, and threatened to fire": the subject of what is said, where the verb goes
   * on from the verb of saying and not, by its form, from what is said.
   */
  private static boolean isOfContent(Sentence s, int verb, int subject) {
    DependencyGraph g = s.graph();
    if (g.is(verb, "xcomp") && g.head(verb) < verb) {
      return isOfContent(s, g.head(verb), subject);
    }
    int saying = g.is(verb, "conj") ? g.head(verb) : DependencyGraph.ROOT;
    int clause = g.is(subject, "nsubj") ? g.head(subject) : DependencyGraph.ROOT;
    return saying != DependencyGraph.ROOT
        && clause != DependencyGraph.ROOT
        && g.is(clause, "ccomp")
        && g.head(clause) == saying
        && s.xpos(saying).equals(s.xpos(verb))
        && !s.xpos(clause).equals(s.xpos(verb));
  }

  static List<Integer> ownSubjects(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> lent = lent(g, verb);
    List<Integer> own =
        g.children(verb, "nsubj").stream()
            .filter(w -> !g.is(w, "nsubj:pass") && !lent.contains(w))
            .filter(w -> w < verb || !g.is(w, "nsubj:outer"))
            .toList();
    if (own.isEmpty() && g.is(verb, "ccomp") && verb < g.head(verb)) {
      own = lent(g, g.head(verb)).stream().filter(w -> w < verb).toList();
    }
    return own.isEmpty() ? strayed(s, verb) : own;
  }

  /**
   * Of two subjects of a verb of saying the one beyond what is said is that of what is said: "An
   * airstrike on a school killed ten, officials said".
   */
  private static List<Integer> lent(DependencyGraph g, int saying) {
    List<Integer> subjects = g.children(saying, "nsubj");
    List<Integer> said =
        subjects.size() < 2
            ? List.of()
            : g.children(saying, "ccomp").stream().filter(c -> c < saying).toList();
    boolean between = !said.isEmpty() && subjects.stream().anyMatch(w -> w > said.get(0));
    return between ? subjects.stream().filter(w -> w < said.get(0)).toList() : List.of();
  }

  /**
   * A modifier of a verb's object that stands before the verb cannot be one: it is the subject,
   * which the parser has hung across the verb ("The army shelled rebel positions"). So is a
   * modifier of the first half of a verb with a hyphen ("North Korea test-fired").
   */
  private static List<Integer> strayed(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    List<Integer> found = new ArrayList<>();
    for (int object : g.children(verb, "obj")) {
      for (int modifier : g.children(object)) {
        boolean nominal =
            g.is(modifier, "compound")
                || g.is(modifier, "nmod")
                || (g.is(modifier, "amod") && DeepSyntax.isNominal(s, modifier));
        if (nominal && object > verb && modifier < verb) {
          found.add(modifier);
        }
      }
    }
    if (found.isEmpty()) {
      for (int first : hyphened(s, verb)) {
        found.addAll(g.children(first, "compound"));
      }
    }
    return found;
  }

  /** The first half of a verb that is written with a hyphen. */
  private static List<Integer> hyphened(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    boolean hyphen = verb > 1 && s.form(verb - 1).equals("-") && g.head(verb - 2) == verb;
    return hyphen ? List.of(verb - 2) : List.of();
  }
}
