package dev.assay.eval;

import dev.assay.place.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what several statements tell of one incident: by what they share, and by what
 * contradicts. Not thread-safe.
 */
final class IncidentMerger {
  /** Sentences within which a bare "the attack" takes up an incident. */
  private static final int NEAR = 6;

  /** Sentences within which another victim may be of the same incident. */
  private static final int NEXT = 6;

  /** Kilometres beyond which two places are two. */
  private static final double FAR = 15;

  private final List<Incident> found = new ArrayList<>();

  /** Adds what a statement tells, in the order of the text. */
  void add(Incident told) {
    Incident same = same(told);
    if (same == null) {
      found.add(told);
    } else {
      merge(same, told);
    }
  }

  List<Incident> incidents() {
    for (Incident i : found) {
      withoutHalves(i, i.victims);
      withoutHalves(i, i.targets);
    }
    return found;
  }

  /** The last incident told that another statement may be of; null where it is a new one. */
  private @Nullable Incident same(Incident told) {
    Incident best = null;
    int most = 0;
    for (Incident other : found) {
      int likeness = other.threatened == told.threatened ? likeness(other, told) : 0;
      if (likeness > 0 && likeness >= most) {
        best = other;
        most = likeness;
      }
    }
    return best;
  }

  private static int likeness(Incident a, Incident b) {
    boolean named = sameVictim(a, b) && !kindsApart(a, b);
    boolean apart = contradicts(a, b);
    boolean shared = sharesParty(a, b) && !apart;
    if (isDefused(a, b) || (!named && !shared && (apart || !related(a, b)))) {
      return 0;
    }
    int likeness = 1;
    likeness += named ? 8 : 0;
    likeness += shared ? 4 : 0;
    likeness += !a.levels.isEmpty() && !b.levels.isEmpty() && !placesDiffer(a, b) ? 2 : 0;
    likeness += a.first != null && a.first.equals(b.first) ? 1 : 0;
    return likeness;
  }

  private static boolean sharesParty(Incident a, Incident b) {
    return shares(a.victims, b.victims) || shares(a.targets, b.targets);
  }

  /** Nobody is killed twice, whatever the dates and places are taken for. */
  private static boolean sameVictim(Incident a, Incident b) {
    return a.victims.stream().anyMatch(x -> b.victims.stream().anyMatch(y -> sameName(x, y)));
  }

  private static boolean sameName(Party x, Party y) {
    if (!x.entity().isEmpty() && x.entity().equals(y.entity())) {
      return true;
    }
    return !x.name().isEmpty()
        && !y.name().isEmpty()
        && MucText.agreement(MucText.norm(x.name()), MucText.norm(y.name())) > 0;
  }

  /**
   * Who is hurt in both, or the act alone is taken up, or what befell two parties is told in one
   * breath. Whoever is named in the one and not in the other is somebody else.
   */
  private static boolean related(Incident a, Incident b) {
    int distance = b.firstSentence() - a.lastSentence();
    boolean bare = !isHarmful(a) || !isHarmful(b);
    if (isOtherwise(a, b) || isOtherwise(b, a)) {
      return false;
    }
    if (bare) {
      return distance <= NEAR;
    }
    if (b.known && isOfThem(a, b) && !isOfOthers(a, b)) {
      return true;
    }
    if (placesDiffer(a, b) || isOfOthers(a, b) || isAnother(a, b)) {
      return false;
    }
    boolean named = isNamed(a.victims) && isNamed(b.victims);
    return distance == 0 || (!named && distance <= NEXT);
  }

  /** Persons are spoken of where persons were hurt, and things where things were. */
  private static boolean isOfThem(Incident told, Incident known) {
    return (known.victims.isEmpty() || !told.victims.isEmpty())
        && (known.targets.isEmpty() || !told.targets.isEmpty());
  }

  /** Somebody is shot or murdered, and a bomb goes off elsewhere. */
  private static boolean isOtherwise(Incident a, Incident b) {
    return a.shooting && b.kind == Incident.Kind.BOMBING;
  }

  /** One bomb went off and another was found in time. */
  private static boolean isDefused(Incident a, Incident b) {
    return a.done && b.attempted && !b.done && b.kind == Incident.Kind.BOMBING;
  }

  /** Somebody is abducted and somebody else is hurt. */
  private static boolean isOfOthers(Incident a, Incident b) {
    return a.kind != b.kind
        && (a.kind == Incident.Kind.KIDNAPPING || b.kind == Incident.Kind.KIDNAPPING);
  }

  /** "The murder of a judge" and "the murder of four clerks": two acts, each with its victims. */
  private static boolean isAnother(Incident a, Incident b) {
    boolean counted = a.victims.stream().anyMatch(Party::isCounted);
    boolean alsoCounted = b.victims.stream().anyMatch(Party::isCounted);
    return a.noun
        && b.noun
        && ((isNamed(a.victims) && alsoCounted) || (counted && isNamed(b.victims)));
  }

  /** Names of places that have nothing in common. */
  private static boolean placesDiffer(Incident a, Incident b) {
    return !a.levels.isEmpty()
        && !b.levels.isEmpty()
        && a.wide == b.wide
        && a.firstSentence() != b.firstSentence()
        && a.levels.stream().noneMatch(b.levels::contains);
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
    boolean one = !a.entity().isEmpty() && a.entity().equals(b.entity());
    boolean again = b.name().isEmpty() && a.lemma().equals(b.lemma());
    return one || again || MucText.agreement(MucText.norm(a.words()), MucText.norm(b.words())) > 0;
  }

  private static boolean contradicts(Incident a, Incident b) {
    return datesApart(a, b)
        || kindsApart(a, b)
        || (a.place != null && b.place != null && apart(a.place, b.place));
  }

  private static boolean datesApart(Incident a, Incident b) {
    LocalDate start = a.first;
    LocalDate other = b.first;
    return start != null
        && other != null
        && a.last != null
        && b.last != null
        && (a.last.isBefore(other) || b.last.isBefore(start));
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
    boolean whose = isOfBody(told.perpetrators) && !isOfBody(into.perpetrators);
    if ((into.perpetrators.isEmpty() || whose) && !told.confidence.isEmpty()) {
      into.confidence = told.confidence;
    }
    add(into.perpetrators, told.perpetrators);
    add(into.victims, told.victims);
    add(into.targets, told.targets);
    into.instruments.addAll(told.instruments);
    into.districts.addAll(told.districts);
    told.effects.forEach(
        (k, v) -> into.effects.computeIfAbsent(k, x -> new LinkedHashSet<>()).addAll(v));
    if (told.kind.compareTo(into.kind) > 0) {
      into.kind = told.kind;
    }
    into.attempted |= told.attempted;
    into.done |= told.done;
    into.shooting |= told.shooting;
    if (told.first != null && (into.first == null || (into.undated && !told.undated))) {
      into.first = told.first;
      into.last = told.last;
      into.undated = told.undated;
    }
    boolean closer = isOfDivision(into.levels, told.place) || isQuarterOf(into, told);
    if (closer && into.levels.stream().noneMatch(told.levels::contains)) {
      into.levels = Stream.of(into.levels, told.levels).flatMap(List::stream).toList();
    } else if (into.levels.isEmpty()
        || (into.wide && !told.levels.isEmpty())
        || isWithin(into.levels, told.levels)) {
      into.levels = told.levels;
      into.wide = told.wide;
    }
    if (into.place == null) {
      into.place = told.place;
    }
    into.quarters.addAll(told.quarters);
  }

  /** Whether it is told whose any of them are. */
  private static boolean isOfBody(List<Party> parties) {
    return parties.stream().anyMatch(p -> !p.organisation().isEmpty());
  }

  /** A town of the department that has been told. */
  private static boolean isOfDivision(List<String> wide, @Nullable Place place) {
    String division = place == null ? null : place.admin1();
    return wide.size() == 1 && division != null && wide.contains(PlaceLevels.plain(division));
  }

  /** A neighbourhood, where only a town has been told. */
  private static boolean isQuarterOf(Incident wide, Incident told) {
    return wide.levels.size() == 1
        && told.levels.size() == 1
        && !wide.quarters.containsAll(wide.levels)
        && told.quarters.containsAll(told.levels);
  }

  /** Whether places are told more closely. */
  private static boolean isWithin(List<String> wide, List<String> close) {
    return close.size() > wide.size() && close.containsAll(wide);
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
}
