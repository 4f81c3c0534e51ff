package dev.assay.eval;

import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import dev.assay.time.TimeReference;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one statement tells of an incident. Immutable. */
final class IncidentReader {
  /** Rules of a war's two sides. */
  private static final Set<String> FIGHTING =
      Set.of(
          "assault-battle",
          "assault-fight",
          "assault-besiege-people",
          "assault-capture-place",
          "assault-military-operation",
          "assault-crowd-control",
          "assault-brunt",
          "assault-order-attack",
          "assault-violence-against",
          "unnamed-capture");

  /** Words between an act and the verb that threatens it. */
  private static final int NESTED = 2;

  private final PartyReader parties;
  private final IncidentPlaces places;
  private final IncidentDates dates;
  private final IncidentWords words;
  private final Confidence confidence;

  IncidentReader(PartyReader parties, IncidentPlaces places, IncidentWords words) {
    this.parties = parties;
    this.places = places;
    this.dates = new IncidentDates(words);
    this.words = words;
    this.confidence = new Confidence(words);
  }

  /** The incident that a statement tells of; null for none. */
  @Nullable Incident read(Dispatch d, Statement s) {
    if (!(s.proposition() instanceof Proposition.Event event) || !counts(d, s, event)) {
      return null;
    }
    Incident incident = new Incident(kind(d, s, event));
    incident.statements.add(s);
    Party.Kind otherwise = harmed(incident.kind, d.lemma(s));
    for (RoleEvidence e : s.evidence()) {
      switch (e.part()) {
        case "actor" ->
            parties
                .read(d, s.sentence(), e.span(), Party.Kind.OTHER)
                .forEach(p -> addPerpetrator(incident, p));
        case "recipient", "target" ->
            parties
                .read(d, s.sentence(), e.span(), otherwise)
                .forEach(p -> addHarmed(d, incident, s, p));
        case "instrument" ->
            parties
                .read(d, s.sentence(), e.span(), Party.Kind.THING)
                .forEach(p -> incident.instruments.add(p.words()));
        default -> {}
      }
    }
    if (isGeneral(d, s, incident)) {
      return null;
    }
    incident.attempted =
        s.factuality().completion() == Factuality.Completion.FAILED || isAlmost(d, s);
    incident.threatened = isThreat(d, s);
    incident.shooting =
        (event.mode() != null && event.mode().equals("firearms"))
            || words.is("by hand", d.lemma(s));
    dates.date(d, incident, s);
    places.place(d, incident, s);
    incident.confidence = confidence.of(d, s);
    return incident;
  }

  private boolean counts(Dispatch d, Statement s, Proposition.Event event) {
    boolean violent =
        event.plover().equals("ASSAULT")
            && !FIGHTING.contains(s.rule())
            && !words.is("war", d.lemma(s));
    boolean robbery = event.plover().equals("COERCE") && words.is("ROBBERY", d.lemma(s));
    return (violent || robbery) && (isSo(d, s) || isThreat(d, s));
  }

  /** "They threatened to kill him", "a plot to murder him". */
  private boolean isThreat(Dispatch d, Statement s) {
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
  private boolean isSo(Dispatch d, Statement s) {
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
      return the && !isAbout(sentence, trigger);
    }
    boolean participle = Set.of("VBN", "JJ").contains(sentence.xpos(trigger));
    return participle && (relation.equals("acl") || relation.equals("amod"));
  }

  /** "A plan for the murder", "they threatened the murder of". */
  private boolean isAbout(Sentence s, int noun) {
    int at = s.graph().head(noun);
    return at >= 0 && words.is("unreal", s.lemma(at));
  }

  private boolean isAlmost(Dispatch d, Statement s) {
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

  /** "They kill women", "64 mayors have been killed in 3 years": many acts, not one. */
  private boolean isGeneral(Dispatch d, Statement s, Incident i) {
    int trigger = d.trigger(s);
    if (trigger < 0 || i.victims.stream().anyMatch(p -> !p.name().isEmpty())) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    if (!sentence.upos(trigger).equals("VERB")) {
      return false;
    }
    List<Party> harmed = new ArrayList<>(i.victims);
    harmed.addAll(i.targets);
    boolean several =
        harmed.stream()
            .anyMatch(
                p ->
                    (p.isPlural() && !p.isFew())
                        || (p.name().isEmpty()
                            && !p.isCounted()
                            && words.is("collective", p.lemma())));
    return several && (isPresent(sentence, trigger) || (isPerfect(sentence, trigger) && isLong(s)));
  }

  private static boolean isPresent(Sentence s, int verb) {
    List<Integer> auxiliaries = s.graph().children(verb, "aux");
    boolean finite = Set.of("VBP", "VBZ").contains(s.xpos(verb));
    boolean progressive =
        auxiliaries.stream().anyMatch(a -> Set.of("is", "are").contains(lower(s, a)));
    return finite || progressive || passive(s, verb).stream().anyMatch(a -> isBe(s, a));
  }

  private static boolean isBe(Sentence s, int word) {
    return Set.of("is", "are").contains(lower(s, word));
  }

  private static boolean isPerfect(Sentence s, int verb) {
    return s.graph().children(verb, "aux").stream()
        .anyMatch(a -> Set.of("have", "has").contains(lower(s, a)) && !s.xpos(a).equals("VB"));
  }

  private static List<Integer> passive(Sentence s, int verb) {
    return s.graph().children(verb, "aux:pass");
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }

  /** No day at all, or a time longer than one act takes. */
  private static boolean isLong(Statement s) {
    TimeReference time = s.time();
    if (time == null || time.span() == null || time.interval().start() == null) {
      return true;
    }
    LocalDateTime end = time.interval().end();
    return end == null || time.interval().start().plusDays(IncidentDates.SHORT).isBefore(end);
  }

  private Incident.Kind kind(Dispatch d, Statement s, Proposition.Event event) {
    String mode = event.mode() == null ? "" : event.mode();
    String trigger = d.lemma(s);
    if (event.plover().equals("COERCE")) {
      return Incident.Kind.ROBBERY;
    }
    if (mode.equals("abduct") && words.is("KIDNAPPING", trigger)) {
      return Incident.Kind.KIDNAPPING;
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
    return words.is("ARSON", trigger) && mode.equals("destroy")
        ? Incident.Kind.ARSON
        : Incident.Kind.ATTACK;
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

  /** What an act hurts where the words for it do not tell. */
  private Party.Kind harmed(Incident.Kind kind, String trigger) {
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

  private static void addPerpetrator(Incident incident, Party p) {
    boolean body = !p.organisation().isEmpty();
    if (p.kind() == Party.Kind.PERSON || p.kind() == Party.Kind.BODY || body) {
      incident.perpetrators.add(p);
    }
  }

  private void addHarmed(Dispatch d, Incident incident, Statement s, Party p) {
    if (words.is("weapon", p.lemma())) {
      incident.instruments.add(p.words());
      return;
    }
    if (p.kind() == Party.Kind.OTHER
        || p.isMany()
        || words.is("vague", p.lemma())
        || words.is("remains", p.lemma())) {
      return;
    }
    boolean armed = IncidentFilter.STATE_FORCES.contains(p.sector()) && !p.sector().equals("GOV");
    boolean person = p.kind() == Party.Kind.PERSON || (p.kind() == Party.Kind.BODY && armed);
    (person ? incident.victims : incident.targets).add(p);
    String trigger = d.lemma(s);
    for (String effect :
        person ? List.of("DEATH", "INJURY") : List.of("DESTROYED", "SOME DAMAGE")) {
      if (words.is(effect, trigger)) {
        incident.effects.computeIfAbsent(p.words(), k -> new LinkedHashSet<>()).add(effect);
      }
    }
  }
}
