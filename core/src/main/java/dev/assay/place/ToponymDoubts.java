package dev.assay.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the likeliest meaning of a name is to be told: not one that the words beside it
 * contradict, nor one that nothing else in the report supports where the name alone says too
 * little. Stateless, safe to share.
 */
final class ToponymDoubts {
  /** Places of one name so near each other are one. */
  private static final double ONE_TOWN_KM = 15;

  private static final double NEAR_KM = 80;
  private static final int KNOWN = 100_000;
  private static final int WELL_KNOWN = 500_000;
  private static final double ALL_BUT_SAME = 0.94;
  private static final double ENOUGH_SUPPORT = 0.3;

  /** How far beyond the radius of a place one may still be "in" it. */
  private static final double ROUGHLY = 1.5;

  private static final double AROUND_KM = 75;

  /** How many names a chain such as "a village, a district, a province" may have. */
  private static final int FARTHEST_HOLDER = 4;

  /** A name that only one place bears like this needs no support. */
  private static final double ALIKE = 0.03;

  private static final double FARTHER = 0.05;

  /** The least likelihood of a meaning that nothing else in the report supports. */
  private static final double LIKELY = 0.55;

  /** How unlike two spellings of one name may be where other names support it. */
  private static final double SAME_NAME = 0.08;

  /** People of a place that is meant only where other names of the report lie near it. */
  private static final int SMALL = 20_000;

  /** Names of one country that make a report one about it. */
  private static final int SEVERAL = 3;

  private static final double ONE_COUNTRY = 0.6;

  /** The least share of names of the country that a stray name is measured by. */
  private static final double STRAY_FROM = 0.4;

  /** The share of names of its country below which a lesser town is a stray one. */
  private static final double STRAY = 0.12;

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  ToponymDoubts(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** A spelling of a well-known town, or of the division that is called after it. */
  private boolean isAllButSame(Candidate best, ToponymGroup group) {
    return group.candidates.stream()
        .anyMatch(
            c ->
                c.score() >= ALL_BUT_SAME
                    && c.entry().population() >= KNOWN
                    && (c.equals(best)
                        || gazetteer.holds(best.entry().index(), c.entry().index())));
  }

  /**
   * "Salma in Syria" is no Salma of another country, nor "Salma in Latakia" one that lies far from
   * there, unless everybody knows that one.
   */
  boolean isContradicted(ToponymGroup group, List<Toponym> toponyms) {
    Candidate best = group.best();
    if (best == null
        || best.entry().country() == null
        || best.entry().population() > WELL_KNOWN
        || best.entry().kind() == PlaceKind.COUNTRY) {
      return false;
    }
    for (Toponym t : group.members) {
      Candidate outer = container(t, toponyms);
      if (outer != null
          && outer.exact()
          && isElsewhere(best.entry(), outer.entry(), t.surelyHeld)) {
        return true;
      }
    }
    return false;
  }

  /** What holds a name; where nobody knows that, what holds it in turn. */
  private static @Nullable Candidate container(Toponym inner, List<Toponym> toponyms) {
    Candidate found = null;
    int at = inner.container;
    for (int step = 0; found == null && at >= 0 && step < FARTHEST_HOLDER; step++) {
      found = toponyms.get(at).best();
      at = toponyms.get(at).container;
    }
    return found;
  }

  /** Whether a place can not be within or around another, whose extent is known only roughly. */
  private boolean isElsewhere(GazetteerEntry inner, GazetteerEntry outer, boolean surely) {
    if (outer.country() != null
        && outer.kind().isArea()
        && !outer.country().equals(inner.country())) {
      return true;
    }
    boolean within = inner.kind().isSettlement() || inner.kind() == PlaceKind.DIVISION2;
    if (surely
        && within
        && outer.kind() == PlaceKind.DIVISION1
        && gazetteer.division(inner.index()) >= 0) {
      return gazetteer.division(inner.index()) != outer.index();
    }
    double km = Geodesy.distanceKm(inner.lat(), inner.lon(), outer.lat(), outer.lon());
    return surely
        && outer.kind() != PlaceKind.COUNTRY
        && outer.radiusKm() >= inner.radiusKm()
        && !gazetteer.holds(outer.index(), inner.index())
        && !gazetteer.holds(inner.index(), outer.index())
        && km > ROUGHLY * outer.radiusKm() + inner.radiusKm() + AROUND_KM;
  }

  /**
   * A name that is only like a known one means it where the names are all but the same, or where
   * other names of the report, themselves known, lie in that country or nearby.
   */
  boolean isDoubtful(ToponymGroup group, List<ToponymGroup> groups) {
    Candidate best = group.best();
    if (best == null || best.exact() || isAllButSame(best, group) || isUnmistakable(best, group)) {
      return false;
    }
    return best.unlike() > sameName(best.entry())
        || support(best.entry(), group, groups) < ENOUGH_SUPPORT;
  }

  /** Who writes English spells the names of English-speaking countries as they are. */
  private double sameName(GazetteerEntry entry) {
    boolean english = entry.country() != null && words.is("english-speaking", entry.country());
    return english ? ALIKE : SAME_NAME;
  }

  /**
   * Several places bear the name and the likeliest is not likely, or it is one such as "North West"
   * that many countries have, or the place is small; and no other name of the report says that it
   * is meant.
   */
  boolean isAmbiguous(ToponymGroup group, List<ToponymGroup> groups) {
    Candidate best = group.best();
    boolean unlikely =
        best != null && !best.entry().kind().isArea() && likelihood(best.entry(), group) < LIKELY;
    boolean common = group.members.stream().anyMatch(t -> t.common);
    boolean small =
        best != null
            && best.entry().kind().isSettlement()
            && best.entry().population() < small(group, groups);
    return best != null
        && (((unlikely || common || small) && support(best.entry(), group, groups) == 0)
            || isStray(best.entry(), group, groups));
  }

  /**
   * A lesser town of a country of which the report says next to nothing, in a report about another,
   * with no other name near it: a namesake of a place that the gazetteer lacks.
   */
  private boolean isStray(GazetteerEntry place, ToponymGroup group, List<ToponymGroup> groups) {
    String about = mainCountry(group, groups, STRAY_FROM);
    return about != null
        && !words.is("english-speaking", about)
        && place.kind().isSettlement()
        && place.population() < KNOWN
        && group.members.stream().allMatch(t -> t.container < 0)
        && support(place, group, groups) < STRAY
        && near(place, group, groups) == 0;
  }

  /**
   * How many people make a place one that is meant wherever the other names lie; 0 for no names.
   */
  private static int small(ToponymGroup group, List<ToponymGroup> groups) {
    return share(group, groups, b -> true) == 0
        ? 0
        : mainCountry(group, groups, ONE_COUNTRY) == null ? SMALL : KNOWN;
  }

  /** The country of most other names, null where they are few, or too few of them all. */
  private static @Nullable String mainCountry(
      ToponymGroup group, List<ToponymGroup> groups, double leastShare) {
    Map<String, Integer> countries = new HashMap<>();
    int known = 0;
    for (ToponymGroup other : groups) {
      if (!other.name().equals(group.name()) && isKnown(other)) {
        String country = Objects.requireNonNull(other.best()).entry().country();
        countries.merge(country == null ? "" : country, 1, Integer::sum);
        known++;
      }
    }
    int most = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most < SEVERAL || most < leastShare * known) {
      return null;
    }
    return countries.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .min(String::compareTo)
        .orElse(null);
  }

  /** Of a place, of the division that is called after it, and of the town it has grown into. */
  private double likelihood(GazetteerEntry best, ToponymGroup group) {
    double sum = 0;
    for (int i = 0; i < group.likelihood.length; i++) {
      GazetteerEntry other = group.candidates.get(i).entry();
      boolean same =
          gazetteer.holds(other.index(), best.index())
              || gazetteer.holds(best.index(), other.index())
              || isOneTown(best, other);
      sum += same ? group.likelihood[i] : 0;
    }
    return sum;
  }

  /** Delhi and New Delhi: to take one for the other is no error. */
  private static boolean isOneTown(GazetteerEntry a, GazetteerEntry b) {
    return a.kind().isSettlement()
        && b.kind().isSettlement()
        && Objects.equals(a.country(), b.country())
        && Geodesy.distanceKm(a.lat(), a.lon(), b.lat(), b.lon()) <= ONE_TOWN_KM;
  }

  /** Another spelling of one place's name and of no other's. */
  private static boolean isUnmistakable(Candidate best, ToponymGroup group) {
    return best.unlike() <= ALIKE
        && group.candidates.stream()
            .noneMatch(
                c ->
                    c.unlike() < best.unlike() + FARTHER
                        && !Objects.equals(c.entry().country(), best.entry().country()));
  }

  private static boolean isKnown(ToponymGroup group) {
    Candidate best = group.best();
    return best != null && best.exact();
  }

  /** The share of the report's other names, themselves known, that lie in its country or nearby. */
  private static double support(
      GazetteerEntry place, ToponymGroup group, List<ToponymGroup> groups) {
    return share(
        group,
        groups,
        b -> (place.country() != null && place.country().equals(b.country())) || isNear(place, b));
  }

  /** The share that lies nearby. */
  private static double near(GazetteerEntry place, ToponymGroup group, List<ToponymGroup> groups) {
    return share(group, groups, b -> isNear(place, b));
  }

  private static boolean isNear(GazetteerEntry place, GazetteerEntry b) {
    return Geodesy.distanceKm(place.lat(), place.lon(), b.lat(), b.lon()) < b.radiusKm() + NEAR_KM;
  }

  /** The share of the report's other names, themselves known, of which something is so. */
  private static double share(
      ToponymGroup group, List<ToponymGroup> groups, Predicate<GazetteerEntry> so) {
    double same = 0;
    double all = 0;
    for (ToponymGroup other : groups) {
      if (!other.name().equals(group.name()) && isKnown(other)) {
        same += so.test(Objects.requireNonNull(other.best()).entry()) ? 1 : 0;
        all++;
      }
    }
    return all == 0 ? 0 : same / all;
  }
}
