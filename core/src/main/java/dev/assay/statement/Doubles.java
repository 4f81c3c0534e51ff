package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.Rule;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which of a sentence's records tell what another of them tells already. */
final class Doubles {
  /** Types of what is done or granted by saying it; a noun of these is made by its verb. */
  private static final Set<String> CONCORD =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT");

  private Doubles() {}

  /** The records without those that say again what another says, in their order. */
  static List<Draft> without(List<Draft> drafts) {
    List<Draft> highest = unbeaten(drafts, Doubles::outbids);
    for (Draft verb : highest) {
      for (Draft noun : highest) {
        if (verb != noun && verb.rule().kind() == Rule.Kind.EVENT && tellsToo(verb, noun)) {
          complete(verb, noun);
        }
      }
    }
    return unbeaten(highest, Doubles::tellsToo);
  }

  /**
   * "Killed in a government airstrike", "engineered the bombing that killed ten": the noun tells by
   * whom and how, where the verb does not.
   */
  private static void complete(Draft verb, Draft noun) {
    boolean acts = noun.actors.stream().noneMatch(a -> isAmong(a, verb.recipients));
    boolean untold = verb.match.fillers("actor").stream().allMatch(f -> f.head() == noun.trigger());
    if (verb.actors.isEmpty() && untold && acts) {
      verb.actors.addAll(noun.actors);
    }
    verb.mode = verb.mode == null ? noun.mode : verb.mode;
    if (verb.place == null) {
      verb.place = noun.place;
    }
    boolean dated = verb.time != null && verb.time.span() != null;
    if (!dated && noun.time != null && noun.time.span() != null) {
      verb.time = noun.time;
    }
  }

  private static boolean isAmong(Actor actor, List<Actor> others) {
    return others.stream().anyMatch(o -> o.id().equals(actor.id()));
  }

  private static List<Draft> unbeaten(List<Draft> drafts, BiPredicate<Draft, Draft> beats) {
    return drafts.stream()
        .filter(d -> drafts.stream().noneMatch(other -> other != d && beats.test(other, d)))
        .toList();
  }

  /**
   * A verb and its noun tell one thing: "fought a battle", "lifted the siege". The verb speaks, but
   * no rule of last resort where another has a word.
   */
  private static boolean tellsToo(Draft verb, Draft noun) {
    if (verb.rule().kind() != noun.rule().kind()
        || !verb.rule().code().equals(noun.rule().code())) {
      return false;
    }
    Sentence s = verb.sentence;
    boolean governs = DeepSyntax.patients(s, verb.trigger()).contains(noun.trigger());
    boolean governed = DeepSyntax.patients(s, noun.trigger()).contains(verb.trigger());
    if (governs || governed) {
      boolean last = verb.isOfLastResort();
      return last == noun.isOfLastResort() ? governs : !last;
    }
    DependencyGraph g = s.graph();
    boolean below =
        g.head(noun.trigger()) == verb.trigger()
            && !g.is(noun.trigger(), "conj")
            && !g.is(noun.trigger(), "advcl")
            && !actsIn(s, verb.trigger(), noun.trigger());
    boolean tells = below || actsIn(s, noun.trigger(), verb.trigger()) || isWhatFor(verb, noun);
    return tells && parties(verb) >= parties(noun);
  }

  /** "Marched, demanding that he go": the second is of the march too. */
  private static boolean isWhatFor(Draft verb, Draft other) {
    DependencyGraph g = verb.sentence.graph();
    return g.is(other.trigger(), "advcl")
        && g.head(other.trigger()) == verb.trigger()
        && other.match.reached().contains(verb.trigger());
  }

  /** "A bomb that killed two": the relative clause tells more of it than the noun. */
  private static boolean actsIn(Sentence s, int noun, int verb) {
    DependencyGraph g = s.graph();
    return g.is(verb, "acl:relcl")
        && g.head(verb) == noun
        && DeepSyntax.agents(s, verb).contains(noun);
  }

  /**
   * "Agreed to a truce": each of two rules has its word from one and asks for the other, so that
   * both read the same two words. The higher speaks; of equals the one whose word governs. Who
   * condemns a killing has not killed: only what words bring about is one with its verb.
   */
  private static boolean outbids(Draft other, Draft draft) {
    boolean concord =
        CONCORD.contains(other.rule().code()) && CONCORD.contains(draft.rule().code());
    boolean sameWords =
        other.match.reached().contains(draft.trigger())
            && draft.match.reached().contains(other.trigger());
    if (!concord || !sameWords) {
      return false;
    }
    int higher = Integer.compare(other.rule().priority(), draft.rule().priority());
    return higher > 0
        || (higher == 0 && other.sentence.graph().dominates(other.trigger(), draft.trigger()));
  }

  private static int parties(Draft draft) {
    return draft.actors.size() + draft.recipients.size();
  }
}
