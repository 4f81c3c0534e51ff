package dev.assay.eval;

import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of MUC-4's kinds of incident an act is, and what such an act hurts. Immutable. */
final class IncidentKinds {
  private final IncidentWords words;

  IncidentKinds(IncidentWords words) {
    this.words = words;
  }

  Incident.Kind kind(Dispatch d, Statement s, Proposition.Event event) {
    String mode = event.mode() == null ? "" : event.mode();
    String trigger = d.lemma(s);
    if (event.plover().equals("COERCE")) {
      return Incident.Kind.ROBBERY;
    }
    boolean abduction = mode.equals("abduct") && words.is("KIDNAPPING", trigger);
    if (abduction || words.is("abduct", trigger)) {
      return Incident.Kind.KIDNAPPING;
    }
    if (words.is("ARSON", trigger) && mode.equals("destroy")) {
      return Incident.Kind.ARSON;
    }
    if (isFromTheAir(s)) {
      return Incident.Kind.ATTACK;
    }
    if (mode.equals("explosives")
        || mode.equals("suicide-attack")
        || words.is("BOMBING", trigger)
        || hasBomb(d, s)) {
      return Incident.Kind.BOMBING;
    }
    return Incident.Kind.ATTACK;
  }

  /** Aircraft bomb, too, and so does an army: that is an attack. */
  private static boolean isFromTheAir(Statement s) {
    boolean army = s.actors().stream().anyMatch(a -> "MIL".equals(a.sector()));
    return army || s.rule().equals("assault-warplanes");
  }

  private boolean hasBomb(Dispatch d, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    for (int i = 0; i < sentence.size(); i++) {
      if (words.is("bombs", sentence.lemma(i))
          && s.span().contains(sentence.tokens().get(i).span())) {
        return true;
      }
    }
    return false;
  }

  /** An attack that is called one with a bomb where it is told is a bombing. */
  void settle(Dispatch d, Incident i) {
    boolean bomb =
        i.statements.stream()
            .map(t -> d.sentence(t.sentence()))
            .anyMatch(s -> IntStream.range(0, s.size()).anyMatch(t -> isBombAttack(s, t)));
    if (i.kind == Incident.Kind.ATTACK && !i.shooting && bomb) {
      i.kind = Incident.Kind.BOMBING;
    }
  }

  /** "The dynamite attack", "a bomb explosion". */
  private boolean isBombAttack(Sentence s, int word) {
    return words.is("act", s.lemma(word))
        && Stream.of("compound", "amod")
            .flatMap(r -> s.graph().children(word, r).stream())
            .anyMatch(c -> words.is("bomb act", s.form(c)));
  }

  /** What an act hurts where the words for it do not tell. */
  Party.Kind harmed(Incident.Kind kind, String trigger) {
    if (List.of("DEATH", "INJURY", "KIDNAPPING").stream().anyMatch(l -> words.is(l, trigger))) {
      return Party.Kind.PERSON;
    }
    boolean damaged =
        kind == Incident.Kind.BOMBING
            || kind == Incident.Kind.ARSON
            || words.is("DESTROYED", trigger)
            || words.is("SOME DAMAGE", trigger);
    return damaged ? Party.Kind.THING : Party.Kind.OTHER;
  }
}
