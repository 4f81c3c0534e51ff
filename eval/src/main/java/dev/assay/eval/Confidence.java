package dev.assay.eval;

import dev.assay.actor.Actor;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Statement;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How sure a statement makes it whose an act was, in MUC-4's words. Immutable. */
final class Confidence {
  private final IncidentWords words;

  Confidence(IncidentWords words) {
    this.words = words;
  }

  String of(Dispatch d, Statement s) {
    Attribution last = last(s);
    boolean authorities = isOfAuthority(s);
    if (last.factuality().certainty() == Factuality.Certainty.PS || isHedged(d, s, "perhaps")) {
      return Responsibility.POSSIBLE;
    }
    boolean accused = isOf("accusing", last) || (!authorities && isOf("deny", last));
    if (authorities && (accused || isHedged(d, s, "alleged"))) {
      return Responsibility.BY_AUTHORITIES;
    }
    return accused || isHedged(d, s, "alleged") ? Responsibility.ACCUSED : Responsibility.FACT;
  }

  private boolean isOf(String list, Attribution told) {
    return Arrays.stream(told.cue().toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(word -> words.is(list, word));
  }

  /** Whether whoever tells it speaks for a state. */
  static boolean isOfAuthority(Statement s) {
    return last(s).sources().stream().anyMatch(Confidence::isAuthority);
  }

  private static Attribution last(Statement s) {
    return s.attribution().get(s.attribution().size() - 1);
  }

  private static boolean isAuthority(Actor a) {
    String sector = a.sector();
    return sector != null && (IncidentFilter.STATE_FORCES.contains(sector) || sector.equals("JUD"));
  }

  /** Whether a verb says of an act that it was done: "the attack was presumably carried out by". */
  private boolean isDone(Sentence s, int verb) {
    return words.is("happen", s.lemma(verb)) || words.is("accuse by", s.lemma(verb));
  }

  /** "Was apparently kidnapped", "kidnapped apparently by". */
  private boolean isHedged(Dispatch d, Statement s, String list) {
    int trigger = d.trigger(s);
    if (trigger < 0) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    List<Integer> heads = new ArrayList<>(List.of(trigger));
    int verb = sentence.graph().head(trigger);
    if (verb >= 0 && sentence.upos(trigger).equals("NOUN") && isDone(sentence, verb)) {
      heads.add(verb);
    }
    for (int word : List.copyOf(heads)) {
      sentence.graph().children(word, "obl").stream()
          .filter(o -> NounPhrase.preposition(sentence, o).equals("by"))
          .forEach(heads::add);
    }
    return heads.stream()
        .flatMap(h -> sentence.graph().children(h, "advmod").stream())
        .anyMatch(a -> words.is(list, sentence.form(a)));
  }
}
