package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.statement.Factuality;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what a statement tells of was so: acts that happened, that nearly did, or that are
 * threatened. Immutable.
 */
final class IncidentReality {
  /** Words between an act and the verb that threatens it. */
  private static final int NESTED = 2;

  private static final Set<Factuality.Mode> OWN_PLANS =
      Set.of(Factuality.Mode.PLANNED, Factuality.Mode.COMMITTED);

  private final IncidentWords words;

  IncidentReality(IncidentWords words) {
    this.words = words;
  }

  /** "They threatened to kill him", "a plot to murder him". */
  boolean isThreat(Dispatch d, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    int at = d.trigger(s);
    if (at < 0 || s.factuality().mode() == Factuality.Mode.ACTUAL) {
      return false;
    }
    if (isVow(d, s)) {
      return true;
    }
    for (int up = 0; up < NESTED && at >= 0; up++) {
      at = sentence.graph().head(at);
      if (at >= 0 && words.is("threat", sentence.lemma(at))) {
        return true;
      }
    }
    return false;
  }

  /** "We will blow up the buses": what an armed group says that it will do. */
  private boolean isVow(Dispatch d, Statement s) {
    boolean own =
        s.evidence().stream()
            .filter(e -> e.part().equals("actor"))
            .map(e -> e.span().in(d.reading().document().text()).toLowerCase(Locale.ROOT))
            .anyMatch(text -> text.matches("(?s)(we|(all )?our .*)"));
    boolean rebels =
        Stream.concat(s.actors().stream(), source(s).stream())
            .anyMatch(a -> a.sector() != null && IncidentFilter.REBELS.contains(a.sector()));
    boolean will = s.factuality().mode() == Factuality.Mode.PREDICTED;
    return s.factuality().polarity() != Factuality.Polarity.NEGATIVE
        && ((own && (will || OWN_PLANS.contains(s.factuality().mode()))) || (rebels && will))
        && !Confidence.isOfAuthority(s);
  }

  /** Who says it. */
  private static List<Actor> source(Statement s) {
    return s.attribution().get(s.attribution().size() - 1).sources();
  }

  /**
   * What is so; what somebody denies, where nobody else says it is not so; and what the words
   * presuppose, whatever they say of it: "they planned the murder of the judge".
   */
  boolean isSo(Dispatch d, Statement s) {
    Factuality f = s.factuality();
    if (f.mode() == Factuality.Mode.ACTUAL) {
      return f.polarity() != Factuality.Polarity.NEGATIVE
          || f.completion() == Factuality.Completion.FAILED
          || isDenied(s)
          || isAlmost(d, s);
    }
    return isPresupposed(d, s) || isSuspected(d, s);
  }

  /** "Suspected of killing her": she was killed, whoever did it. */
  private boolean isSuspected(Dispatch d, Statement s) {
    int trigger = d.trigger(s);
    if (trigger < 0 || s.factuality().mode() != Factuality.Mode.POSSIBLE) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    int head = sentence.graph().head(trigger);
    return head >= 0 && words.is("accuse whom", sentence.lemma(head));
  }

  /** A participle beside its noun, or a noun with "the" that nobody only plans or fears. */
  private boolean isPresupposed(Dispatch d, Statement s) {
    int trigger = d.trigger(s);
    if (trigger < 0) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    String relation = sentence.graph().relation(trigger);
    if (sentence.upos(trigger).equals("NOUN")) {
      boolean the =
          sentence.graph().children(trigger, "det").stream()
              .anyMatch(t -> Set.of("the", "this").contains(lower(sentence, t)));
      return the && (!isAbout(sentence, trigger) || hasDone(sentence, trigger));
    }
    boolean participle = Set.of("VBN", "JJ").contains(sentence.xpos(trigger));
    return participle && (relation.equals("acl") || relation.equals("amod"));
  }

  /** "The attack that destroyed a mill had been planned": what has done something was. */
  private static boolean hasDone(Sentence s, int noun) {
    return s.graph().children(noun, "acl:relcl").stream().anyMatch(c -> s.xpos(c).equals("VBD"));
  }

  /** "A plan for the murder", "they threatened the murder of". */
  private boolean isAbout(Sentence s, int noun) {
    int at = s.graph().head(noun);
    return at >= 0 && words.is("unreal", s.lemma(at));
  }

  boolean isAlmost(Dispatch d, Statement s) {
    int trigger = d.trigger(s);
    Sentence sentence = d.sentence(s.sentence());
    return trigger >= 0
        && sentence.graph().children(trigger, "advmod").stream()
            .anyMatch(t -> Set.of("almost", "nearly").contains(lower(sentence, t)));
  }

  private boolean isDenied(Statement s) {
    return s.attribution().stream()
        .anyMatch(
            a ->
                Arrays.stream(a.cue().toLowerCase(Locale.ROOT).split(" ", -1))
                    .anyMatch(w -> words.is("deny", w)));
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
