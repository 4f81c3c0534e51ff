package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Violence that is told in one breath has one scene: "three were killed when a bomb went off at a
 * market in Gao on Monday", "two were killed and fifteen hurt in Gao". What is told without a place
 * or a day of its own has that of the other.
 */
final class SharedScene {
  /** Words that tie a clause to the moment of the one above. */
  private static final Set<String> SAME_TIME = Set.of("when", "as", "after", "while", "where");

  /** Those by which the two are one act, and not one upon the other. */
  private static final Set<String> ONE_ACT = Set.of("when", "as", "where");

  private static final Set<String> HARM = Set.of("ASSAULT", "LIFE", "PROTEST");

  private SharedScene() {}

  /** Gives the records of one sentence what they share. */
  static void tell(List<Draft> drafts) {
    for (Draft draft : drafts) {
      for (Draft other : drafts) {
        if (draft != other && isHarm(draft) && isHarm(other) && !apart(draft, other)) {
          share(draft, other);
        }
      }
    }
  }

  private static void share(Draft draft, Draft other) {
    boolean one = isOne(draft, other);
    boolean behind = other.trigger() > draft.trigger();
    Sentence s = draft.sentence;
    if (one || (behind && top(s, other.trigger()) == top(s, draft.trigger()))) {
      scene(draft, other);
    }
    if (one && draft.rule().code().equals("ASSAULT") && other.rule().code().equals("ASSAULT")) {
      draft.mode = draft.mode == null ? other.mode : draft.mode;
      if (draft.actors.isEmpty() && draft.match.fillers("actor").isEmpty()) {
        draft.actors.addAll(other.actors);
      }
    }
  }

  private static void scene(Draft draft, Draft other) {
    boolean here = other.place != null && other.place.sentence() == other.sentence.index();
    if (draft.place == null && here) {
      draft.place = other.place;
      other.evidence.stream().filter(e -> e.part().equals("place")).forEach(draft.evidence::add);
    }
    boolean dated = draft.time != null && draft.time.span() != null;
    if (!dated && other.time != null && other.time.span() != null) {
      draft.time = other.time;
    }
  }

  private static boolean isHarm(Draft draft) {
    return HARM.contains(draft.rule().code());
  }

  /** "Killed when shells landed", "shells landed, killing two": one act, told by its two ends. */
  private static boolean isOne(Draft draft, Draft other) {
    return isWithin(draft.sentence, draft.trigger(), other.trigger())
        || isWithin(draft.sentence, other.trigger(), draft.trigger());
  }

  private static boolean isWithin(Sentence s, int inner, int outer) {
    DependencyGraph g = s.graph();
    return g.head(inner) == outer
        && (isTied(s, inner, ONE_ACT)
            || (g.is(inner, "advcl")
                && s.xpos(inner).equals("VBG")
                && DeepSyntax.marks(s, inner).isEmpty()));
  }

  /** The clause that a trigger is told in, or tells the moment of. */
  private static int top(Sentence s, int trigger) {
    DependencyGraph g = s.graph();
    int at = trigger;
    while (g.head(at) != DependencyGraph.ROOT && (g.is(at, "conj") || isTied(s, at, SAME_TIME))) {
      at = g.head(at);
    }
    return at;
  }

  private static boolean isTied(Sentence s, int clause, Set<String> words) {
    DependencyGraph g = s.graph();
    return g.is(clause, "advcl")
        && (DeepSyntax.marks(s, clause).stream().anyMatch(words::contains)
            || g.children(clause, "advmod").stream()
                .anyMatch(w -> words.contains(s.form(w).toLowerCase(Locale.ROOT))));
  }

  /** Whether two records are of other parties' acts. */
  private static boolean apart(Draft draft, Draft other) {
    List<Actor> a = draft.actors;
    List<Actor> b = other.actors;
    Set<String> ids = a.stream().map(Actor::id).collect(Collectors.toSet());
    return !a.isEmpty() && !b.isEmpty() && b.stream().map(Actor::id).noneMatch(ids::contains);
  }
}
