package dev.assay.eval;

import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorResolver;
import dev.assay.place.Place;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.RoleEvidence;
import dev.assay.statement.Statement;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Tsv;
import dev.assay.time.Granularity;
import dev.assay.time.TimeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that a report tells of, as MUC-4 understands them: acts of terror and of a state
 * against those who do not bear arms. Statements of one act are gathered by what they share and
 * parted by what contradicts. Immutable.
 */
final class IncidentFinder {
  private static final Set<String> STATE_FORCES = Set.of("MIL", "COP", "GOV", "SPY");
  private static final Set<String> REBELS = Set.of("REB", "UAF", "PRM", "CRM");

  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside");

  /** Rules of a war's two sides. */
  private static final Set<String> FIGHTING =
      Set.of(
          "assault-battle",
          "assault-fight",
          "assault-besiege-people",
          "assault-capture-place",
          "assault-military-operation",
          "assault-crowd-control",
          "assault-brunt");

  /** Sentences within which a bare "the attack" takes up an incident. */
  private static final int NEAR = 6;

  /** Sentences within which another victim may be of the same incident. */
  private static final int NEXT = 2;

  /** Kilometres beyond which two places are two. */
  private static final double FAR = 15;

  /** Days that an interval may be long to date an incident. */
  private static final int SHORT = 32;

  /** An incident longer ago is history. */
  private static final int HISTORY = 70;

  private final Map<String, Set<String>> words = new HashMap<>();
  private final PartyReader parties;
  private final ActorResolver actors;

  IncidentFinder(ActorCoder coder, ActorResolver actors) {
    this.actors = actors;
    for (String[] row : Tsv.rows(IncidentFinder.class, "incident-words.tsv")) {
      words.put(row[0], new HashSet<>(Tsv.values(row[1])));
    }
    parties = new PartyReader(coder, actors, words);
  }

  List<Incident> find(Reading reading) {
    List<Incident> found = new ArrayList<>();
    for (Statement s : reading.statements()) {
      Incident told = told(reading, s);
      if (told != null) {
        Incident same = same(found, told);
        if (same == null) {
          found.add(told);
        } else {
          merge(same, told);
        }
      }
    }
    for (Incident i : found) {
      withoutHalves(i, i.victims);
      withoutHalves(i, i.targets);
    }
    found.removeIf(i -> !isSpecific(i) || isFighting(i) || isHistory(reading, i));
    new Responsibility(reading, actors, words).assign(found);
    return found;
  }

  // One statement

  private @Nullable Incident told(Reading reading, Statement s) {
    if (!(s.proposition() instanceof Proposition.Event event) || !counts(reading, s, event)) {
      return null;
    }
    Incident incident = new Incident(kind(reading, s, event));
    incident.statements.add(s);
    for (RoleEvidence e : s.evidence()) {
      List<Party> here = parties.read(reading, s.sentence(), e.span());
      switch (e.part()) {
        case "actor" -> here.forEach(p -> addPerpetrator(incident, p));
        case "recipient", "target" -> here.forEach(p -> addHarmed(reading, incident, s, p));
        case "instrument" -> here.forEach(p -> incident.instruments.add(p.words()));
        default -> {}
      }
    }
    incident.attempted = s.factuality().completion() == Factuality.Completion.FAILED;
    date(incident, s.time());
    place(reading, incident, s);
    incident.confidence = confidence(s);
    return incident;
  }

  private boolean counts(Reading reading, Statement s, Proposition.Event event) {
    boolean violent = event.plover().equals("ASSAULT") && !FIGHTING.contains(s.rule());
    boolean robbery = event.plover().equals("COERCE") && is("ROBBERY", lemma(reading, s));
    return (violent || robbery) && isSo(s);
  }

  private static boolean isSo(Statement s) {
    Factuality f = s.factuality();
    boolean held = f.polarity() == Factuality.Polarity.POSITIVE;
    return f.mode() == Factuality.Mode.ACTUAL && (held || s.attribution().size() > 1);
  }

  private Incident.Kind kind(Reading reading, Statement s, Proposition.Event event) {
    String mode = event.mode() == null ? "" : event.mode();
    String trigger = lemma(reading, s);
    if (event.plover().equals("COERCE")) {
      return Incident.Kind.ROBBERY;
    }
    if (mode.equals("abduct") && is("KIDNAPPING", trigger)) {
      return Incident.Kind.KIDNAPPING;
    }
    if (mode.equals("explosives")
        || mode.equals("suicide-attack")
        || is("BOMBING", trigger)
        || hasBomb(reading, s)) {
      return Incident.Kind.BOMBING;
    }
    return is("ARSON", trigger) && mode.equals("destroy")
        ? Incident.Kind.ARSON
        : Incident.Kind.ATTACK;
  }

  private boolean hasBomb(Reading reading, Statement s) {
    Sentence sentence = reading.document().sentences().get(s.sentence());
    for (int i = 0; i < sentence.size(); i++) {
      String lemma = sentence.lemma(i).toLowerCase(Locale.ROOT);
      if (is("bombs", lemma) && s.span().contains(sentence.tokens().get(i).span())) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String list, String lemma) {
    return words.getOrDefault(list, Set.of()).contains(lemma);
  }

  private static String lemma(Reading reading, Statement s) {
    Sentence sentence = reading.document().sentences().get(s.sentence());
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.tokens().get(i).span().equals(s.trigger())) {
        return sentence.lemma(i).toLowerCase(Locale.ROOT);
      }
    }
    return s.trigger().in(reading.document().text()).toLowerCase(Locale.ROOT);
  }

  private static void addPerpetrator(Incident incident, Party p) {
    boolean body = !p.organisation().isEmpty();
    if (p.kind() == Party.Kind.PERSON || p.kind() == Party.Kind.BODY || body) {
      incident.perpetrators.add(p);
    }
  }

  private void addHarmed(Reading reading, Incident incident, Statement s, Party p) {
    if (is("weapon", p.lemma())) {
      incident.instruments.add(p.words());
      return;
    }
    if (p.kind() == Party.Kind.OTHER || p.isMany() || is("vague", p.lemma())) {
      return;
    }
    boolean armed = STATE_FORCES.contains(p.sector()) && !p.sector().equals("GOV");
    boolean person = p.kind() == Party.Kind.PERSON || (p.kind() == Party.Kind.BODY && armed);
    (person ? incident.victims : incident.targets).add(p);
    String trigger = lemma(reading, s);
    for (String effect :
        person ? List.of("DEATH", "INJURY") : List.of("DESTROYED", "SOME DAMAGE")) {
      if (is(effect, trigger)) {
        incident.effects.computeIfAbsent(p.words(), k -> new LinkedHashSet<>()).add(effect);
      }
    }
  }

  /** Only a place with a name, for ordinary words in capitals look like names. */
  private static void place(Reading reading, Incident incident, Statement s) {
    Sentence sentence = reading.document().sentences().get(s.sentence());
    Place place = s.place();
    for (RoleEvidence e : s.evidence()) {
      if (!e.part().equals("place") || place == null) {
        continue;
      }
      int word = nameWithin(sentence, e.span());
      if (word >= 0 && incident.place == null) {
        boolean capital = sentence.lemma(word).equalsIgnoreCase("capital");
        incident.place = place;
        incident.levels =
            PlaceLevels.of(sentence, word, capital && place.resolved() ? place.name() : "");
      }
    }
    if (incident.levels.isEmpty()) {
      int word = nameWithin(sentence, s.span());
      word = word < 0 ? located(sentence) : word;
      incident.levels = word < 0 ? List.of() : PlaceLevels.of(sentence, word, "");
    }
  }

  /** The first word of a place's name, or of "the capital", in a stretch; -1 for none. */
  private static int nameWithin(Sentence s, Span span) {
    for (int i = 0; i < s.size(); i++) {
      boolean within = span.contains(s.tokens().get(i).span());
      if (within && (PlaceLevels.isPlace(s, i) || s.lemma(i).equalsIgnoreCase("capital"))) {
        return i;
      }
    }
    return -1;
  }

  /** The first name of a place in a sentence that a preposition makes a location; -1 for none. */
  private static int located(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (PlaceLevels.isPlace(s, i) && LOCATIVE.contains(NounPhrase.preposition(s, i))) {
        return i;
      }
    }
    return -1;
  }

  private static void date(Incident incident, @Nullable TimeReference time) {
    if (time == null || time.interval().end() == null) {
      return;
    }
    LocalDateTime end = time.interval().end();
    LocalDateTime start = time.interval().start();
    incident.last = end.minusNanos(1).toLocalDate();
    boolean shortly = start != null && time.span() != null && start.plusDays(SHORT).isAfter(end);
    incident.first = shortly && start != null ? start.toLocalDate() : null;
    boolean partOfDay =
        time.interval().granularity().compareTo(Granularity.PART_OF_DAY) >= 0
            && time.interval().granularity() != Granularity.VAGUE;
    if (incident.first != null && partOfDay) {
      incident.last = incident.first;
    }
  }

  /** How sure it is that the perpetrators are theirs, in MUC-4's words. */
  private static String confidence(Statement s) {
    List<Attribution> chain = s.attribution();
    Attribution last = chain.get(chain.size() - 1);
    Factuality f = last.factuality();
    String cue = last.cue().toLowerCase(Locale.ROOT);
    if (f.certainty() == Factuality.Certainty.PS) {
      return "POSSIBLE";
    }
    boolean accused =
        cue.matches("accus.*|blam.*|attribut.*|charg.*|suspect.*|alleg.*|denounc.*|condemn.*");
    if (!accused) {
      return "REPORTED AS FACT";
    }
    boolean authorities =
        last.sources().stream()
            .anyMatch(
                a ->
                    a.sector() != null
                        && (STATE_FORCES.contains(a.sector()) || a.sector().equals("JUD")));
    return authorities ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED";
  }

  // Several statements

  /** The last incident told that another statement may be of; null where it is a new one. */
  private @Nullable Incident same(List<Incident> found, Incident told) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Incident other = found.get(i);
      boolean one = sameVictim(other, told) && !kindsApart(other, told);
      if (one || (!contradicts(other, told) && related(other, told))) {
        return other;
      }
    }
    return null;
  }

  /** Nobody is killed twice, whatever the dates and places are taken for. */
  private static boolean sameVictim(Incident a, Incident b) {
    return a.victims.stream()
        .anyMatch(
            x ->
                !x.name().isEmpty()
                    && b.victims.stream()
                        .anyMatch(
                            y ->
                                !y.name().isEmpty()
                                    && MucText.agreement(
                                            MucText.norm(x.name()), MucText.norm(y.name()))
                                        > 0));
  }

  /**
   * Who is hurt in both, or the act alone is taken up, or what befell two parties is told in one
   * breath. Whoever is named in the one and not in the other is somebody else.
   */
  private boolean related(Incident a, Incident b) {
    if (shares(a.victims, b.victims) || shares(a.targets, b.targets)) {
      return true;
    }
    int distance = b.firstSentence() - a.lastSentence();
    boolean bare = !isHarmful(a) || !isHarmful(b);
    if (bare) {
      return distance <= NEAR;
    }
    boolean named = isNamed(a.victims) && isNamed(b.victims);
    return distance == 0 || (!named && distance <= NEXT);
  }

  private static boolean isHarmful(Incident i) {
    return !i.victims.isEmpty() || !i.targets.isEmpty();
  }

  private static boolean isNamed(List<Party> parties) {
    return parties.stream().anyMatch(p -> !p.name().isEmpty());
  }

  private static boolean shares(List<Party> a, List<Party> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> alike(x, y)));
  }

  private static boolean alike(Party a, Party b) {
    return MucText.agreement(MucText.norm(a.words()), MucText.norm(b.words())) > 0;
  }

  private static boolean contradicts(Incident a, Incident b) {
    LocalDate start = a.first;
    LocalDate other = b.first;
    if (start != null && other != null && a.last != null && b.last != null) {
      boolean apart = a.last.isBefore(other) || b.last.isBefore(start);
      if (apart) {
        return true;
      }
    }
    return kindsApart(a, b) || (a.place != null && b.place != null && apart(a.place, b.place));
  }

  /** Fire and robbery are acts of their own; an attack may be a bombing or a kidnapping. */
  private static boolean kindsApart(Incident a, Incident b) {
    Set<Incident.Kind> kinds = EnumSet.of(a.kind, b.kind);
    boolean own = kinds.contains(Incident.Kind.ARSON) || kinds.contains(Incident.Kind.ROBBERY);
    return kinds.size() > 1 && (own || !kinds.contains(Incident.Kind.ATTACK));
  }

  private static boolean apart(Place a, Place b) {
    Place.Point here = a.point();
    Place.Point there = b.point();
    if (here == null || there == null || a.name().equals(b.name())) {
      return false;
    }
    boolean within = a.name().equals(b.admin1()) || b.name().equals(a.admin1());
    double km = ErrorDistances.km(here.lat(), here.lon(), there.lat(), there.lon());
    return !within && km > Math.max(FAR, here.radiusKm() + there.radiusKm());
  }

  private static void merge(Incident into, Incident told) {
    into.statements.addAll(told.statements);
    add(into.perpetrators, told.perpetrators);
    add(into.victims, told.victims);
    add(into.targets, told.targets);
    into.instruments.addAll(told.instruments);
    told.effects.forEach(
        (k, v) -> into.effects.computeIfAbsent(k, x -> new LinkedHashSet<>()).addAll(v));
    if (told.kind.compareTo(into.kind) > 0) {
      into.kind = told.kind;
    }
    into.attempted &= told.attempted;
    if (into.first == null && told.first != null) {
      into.first = told.first;
      into.last = told.last;
    }
    if (into.place == null) {
      into.place = told.place;
      into.levels = told.levels;
    }
    if (into.confidence.equals("REPORTED AS FACT")
        && into.perpetrators.isEmpty()
        && !told.confidence.isEmpty()) {
      into.confidence = told.confidence;
    }
  }

  private static void add(List<Party> into, List<Party> told) {
    for (Party p : told) {
      if (into.stream().noneMatch(q -> MucText.norm(q.words()).equals(MucText.norm(p.words())))) {
        into.add(p);
      }
    }
  }

  /** Whoever is named fully need not be named again by half: "GARCIA", "THE ATTORNEY GENERAL". */
  private static void withoutHalves(Incident i, List<Party> parties) {
    List<Party> halves = new ArrayList<>();
    for (Party p : parties) {
      for (Party whole : parties) {
        String words = " " + MucText.norm(whole.words()) + " ";
        boolean within = words.contains(" " + MucText.norm(p.words()) + " ");
        if (within && p.words().length() < whole.words().length()) {
          halves.add(p);
          i.effects
              .computeIfAbsent(whole.words(), k -> new LinkedHashSet<>())
              .addAll(i.effects.getOrDefault(p.words(), Set.of()));
        }
      }
    }
    parties.removeAll(halves);
  }

  // What counts

  /** Somebody or something in particular that is no part of a war. */
  private boolean isSpecific(Incident i) {
    boolean dated = i.first != null;
    return i.targets.stream().anyMatch(p -> !isMilitary(p) && !is("vague", p.lemma()))
        || i.victims.stream().anyMatch(p -> !isFighter(p) && !isAnybody(p, dated));
  }

  private boolean isFighter(Party p) {
    boolean force = p.sector().equals("COP") && is("military", p.lemma());
    return p.name().isEmpty()
        && (p.sector().equals("MIL") || force || isMilitary(p) || isOthers(p));
  }

  /** "THREE OTHERS", "FOUR": whoever they are, they are told beside somebody else. */
  private boolean isOthers(Party p) {
    return is("others", p.lemma()) || p.lemma().matches("\\d+");
  }

  private boolean isMilitary(Party p) {
    return is("military", p.lemma())
        || Arrays.stream(p.words().toLowerCase(Locale.ROOT).split(" ", -1))
            .anyMatch(w -> is("armed", w));
  }

  /** "PEOPLE", and on no day in particular "CIVILIANS": nobody in particular. */
  private boolean isAnybody(Party p, boolean dated) {
    return p.name().isEmpty()
        && !p.isCounted()
        && (is("anybody", p.lemma()) || (!dated && p.isPlural() && p.isBare()));
  }

  /** Guerrillas and an army at war: whom a state's force hurts bears arms, or the other way. */
  private boolean isFighting(Incident i) {
    boolean state = i.perpetrators.stream().anyMatch(p -> STATE_FORCES.contains(p.sector()));
    List<Party> victims = i.victims.stream().filter(p -> !isOthers(p)).toList();
    boolean rebels =
        !victims.isEmpty() && victims.stream().allMatch(p -> REBELS.contains(p.sector()));
    boolean unknown = i.perpetrators.isEmpty();
    return i.targets.isEmpty() && rebels && (state || unknown);
  }

  private static boolean isHistory(Reading reading, Incident i) {
    PublicationTime published = reading.document().report().published();
    return published != null
        && i.last != null
        && i.last.isBefore(published.date().minusDays(HISTORY));
  }
}
