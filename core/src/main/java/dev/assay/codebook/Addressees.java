package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the verb above has for the doer of an act: those charged with it or asked for it. Stateless.
 */
final class Addressees {
  /** Verbs that charge, credit or stop somebody, each with the preposition before the act. */
  private static final Set<String> CHARGING = DeepSyntax.words("charging-verbs.txt");

  /** Verbs that say by a preposition who is asked. */
  private static final Set<String> ASKING = Set.of("call", "appeal");

  private Addressees() {}

  /**
   * Those who are charged with an act, credited with it or kept from it: "accused the army of
   * shelling the town", "an officer accused of killing two".
   */
  static List<Integer> charged(Sentence s, int act) {
    DependencyGraph g = s.graph();
    int head = g.head(act);
    boolean below = g.is(act, "advcl") || g.is(act, "obl") || g.is(act, "xcomp");
    if (!below || head == DependencyGraph.ROOT) {
      return List.of();
    }
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    boolean charges =
        DeepSyntax.marks(s, act).stream().anyMatch(m -> CHARGING.contains(lemma + " " + m));
    if (!charges) {
      return List.of();
    }
    List<Integer> accused = VerbPatients.of(s, head, 0);
    return accused.stream().allMatch(w -> isEachOther(s, w)) ? VerbAgents.of(s, head, 0) : accused;
  }

  /** "Each other", "one another". */
  private static boolean isEachOther(Sentence s, int word) {
    String next = word + 1 < s.size() ? s.form(word + 1).toLowerCase(Locale.ROOT) : "";
    return switch (s.form(word).toLowerCase(Locale.ROOT)) {
      case "each" -> next.equals("other");
      case "one" -> next.equals("another");
      case "other", "another" ->
          word > 0 && s.form(word - 1).toLowerCase(Locale.ROOT).matches("each|one");
      default -> false;
    };
  }

  /** "called on both sides to lift": an infinitive has those for its subject who are asked. */
  static List<Integer> asked(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    boolean infinitive =
        (g.is(verb, "advcl") || g.is(verb, "xcomp")) && DeepSyntax.marks(s, verb).contains("to");
    if (!infinitive
        || head == DependencyGraph.ROOT
        || !ASKING.contains(s.lemma(head).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return g.children(head, "obl").stream()
        .filter(
            o ->
                o < verb
                    && !DeepSyntax.isTime(s, o)
                    && DeepSyntax.marks(s, o).stream()
                        .anyMatch(m -> m.equals("on") || m.equals("to")))
        .toList();
  }
}
