package dev.assay.eval;

import dev.assay.statement.Factuality;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what a statement tells of was so: acts that happened, that nearly did, or that are
 * threatened. Immutable.
 */
final class IncidentReality {
  /** Words between an act and the verb that threatens it. */
  private static final int NESTED = 2;

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
    for (int up = 0; up < NESTED && at >= 0; up++) {
      at = sentence.graph().head(at);
      if (at >= 0 && words.is("threat", sentence.lemma(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is so; what somebody denies, where nobody else says it is not so; and what the words
   * presuppose, whatever they say of it: "they planned the murder of the judge".
   */
  boolean isSo(Dispatch d, Statement s) {
    Factuality f = s.factuality();
    if (f.mode() == Factuality.Mode.ACTUAL) {
      return f.polarity() != Factuality.Polarity.NEGATIVE || isDenied(s) || isAlmost(d, s);
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
