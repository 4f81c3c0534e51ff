package dev.assay.eval;

import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  private final PartyReader parties;
  private final IncidentPlaces places;
  private final IncidentDates dates;
  private final IncidentReality reality;
  private final IncidentKinds kinds;
  private final IncidentWords words;
  private final Confidence confidence;

  IncidentReader(PartyReader parties, IncidentPlaces places, IncidentWords words) {
    this.parties = parties;
    this.places = places;
    this.dates = new IncidentDates(words);
    this.reality = new IncidentReality(words);
    this.kinds = new IncidentKinds(words);
    this.words = words;
    this.confidence = new Confidence(words);
  }

  /** The incident that a statement tells of; null for none. */
  @Nullable Incident read(Dispatch d, Statement s) {
    if (!(s.proposition() instanceof Proposition.Event event) || !counts(d, s, event)) {
      return null;
    }
    Incident incident = new Incident(kinds.kind(d, s, event));
    incident.statements.add(s);
    Party.Kind otherwise = kinds.harmed(incident.kind, d.lemma(s));
    for (RoleEvidence e : s.evidence()) {
      switch (e.part()) {
        case "actor" ->
            parties.read(d, s.sentence(), e.span(), Party.Kind.OTHER).stream()
                .filter(p -> !isTeller(d, p))
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
    if (ManyActs.isGeneral(d, s, incident, words)) {
      return null;
    }
    incident.attempted =
        s.factuality().completion() == Factuality.Completion.FAILED || reality.isAlmost(d, s);
    incident.done = !incident.attempted && !words.is("set up", d.lemma(s));
    incident.threatened = event.plover().equals("THREATEN") || reality.isThreat(d, s);
    incident.shooting =
        (event.mode() != null && event.mode().equals("firearms"))
            || words.is("by hand", d.lemma(s));
    int trigger = d.trigger(s);
    incident.noun = trigger >= 0 && d.sentence(s.sentence()).upos(trigger).equals("NOUN");
    incident.known = isKnown(d, incident, s);
    dates.date(d, incident, s);
    dates.ofThreat(d, incident);
    places.place(d, incident, s);
    incident.confidence = confidence.of(d, s);
    return incident;
  }

  /** "The murder of those clerks", "the murdered judge": told before, if by other words. */
  private boolean isKnown(Dispatch d, Incident incident, Statement s) {
    List<Party> harmed =
        Stream.of(incident.victims, incident.targets).flatMap(List::stream).toList();
    return (incident.noun || s.rule().equals("incident-slain-person"))
        && !harmed.isEmpty()
        && harmed.stream().allMatch(p -> p.name().isEmpty() && isDemonstrated(d, p));
  }

  private boolean isDemonstrated(Dispatch d, Party p) {
    Sentence s = d.sentence(p.sentence());
    return s.graph().children(p.head(), "det").stream()
        .anyMatch(t -> words.is("demonstrative", s.form(t)));
  }

  private boolean counts(Dispatch d, Statement s, Proposition.Event event) {
    boolean violent =
        event.plover().equals("ASSAULT")
            && !FIGHTING.contains(s.rule())
            && !words.is("war", d.lemma(s));
    boolean robbery = event.plover().equals("COERCE") && words.is("ROBBERY", d.lemma(s));
    return (violent || robbery || isThreatOfViolence(d, s, event))
        && (reality.isSo(d, s) || reality.isThreat(d, s));
  }

  /** "Death threats", "threatening them with a grenade". */
  private boolean isThreatOfViolence(Dispatch d, Statement s, Proposition.Event event) {
    if (!event.plover().equals("THREATEN")) {
      return false;
    }
    Sentence sentence = d.sentence(s.sentence());
    return "violence".equals(event.mode())
        || isThreatToSomebody(d, s)
        || sentence.graph().children(d.trigger(s), "obl").stream()
            .anyMatch(w -> words.is("weapon", sentence.lemma(w)));
  }

  /** "The judge was threatened", "threats against the editor": no more is told than whom. */
  private boolean isThreatToSomebody(Dispatch d, Statement s) {
    return !isWith(d, s)
        && parties(d, s, "actor").noneMatch(this::isAuthority)
        && parties(d, s, "recipient").anyMatch(p -> p.kind() == Party.Kind.PERSON && !isRebel(p));
  }

  /** "Threatened with dismissal", "threatened to resign": what is threatened is told. */
  private static boolean isWith(Dispatch d, Statement s) {
    Sentence sentence = d.sentence(s.sentence());
    int trigger = d.trigger(s);
    return s.evidence().stream().anyMatch(e -> e.part().equals("content"))
        || sentence.graph().children(trigger, "obl").stream()
            .anyMatch(o -> NounPhrase.preposition(sentence, o).equals("with"));
  }

  private Stream<Party> parties(Dispatch d, Statement s, String part) {
    return s.evidence().stream()
        .filter(e -> e.part().equals(part))
        .flatMap(e -> parties.read(d, s.sentence(), e.span(), Party.Kind.OTHER).stream());
  }

  private boolean isAuthority(Party p) {
    return words.is("authorities", p.sector()) || words.is("authority", p.lemma());
  }

  private static boolean isRebel(Party p) {
    return IncidentFilter.REBELS.contains(p.sector());
  }

  /** "Police reported that": who tells of an act has not done it. */
  private boolean isTeller(Dispatch d, Party p) {
    Sentence s = d.sentence(p.sentence());
    int verb = s.graph().head(p.head());
    return verb >= 0
        && s.graph().relation(p.head()).equals("nsubj")
        && words.is("tell", s.lemma(verb));
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
