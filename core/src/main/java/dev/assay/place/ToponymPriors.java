package dev.assay.place;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What speaks for each meaning of a name before the rest of the report is heard: how well known the
 * place is, how its name agrees, and what the words beside it ask for. Stateless, safe to share.
 */
final class ToponymPriors {
  private static final double COUNTRY_RENOWN = 3;
  private static final double DIVISION_RENOWN = 2.2;

  /** The radius of a first-level division that is known by its name alone. */
  private static final double LARGE_KM = 60;

  private static final double HOLDER = 3;

  /** People of a city that has quarters with names, and how far these lie beyond its radius. */
  private static final int CITY = 100_000;

  private static final double CITY_REACH_KM = 5;

  /** What speaks for a town of a division that the sentence names. */
  private static final double SAME_SENTENCE = 1.5;

  /** The weight of a town whose people nobody counted: the seats of some districts. */
  private static final double UNCOUNTED = 0.45;

  /** What speaks against a name by how unlike it is to the one in the text, 0 to 1. */
  private static final double UNLIKENESS = 60;

  /** People of a town that one thinks of before the division it has given its name to. */
  private static final int SEAT = 10_000;

  /** People of a city that one thinks of before a division abroad. */
  private static final int GREAT_CITY = 300_000;

  private static final double OVERSHADOWED = 2;

  /** What speaks against a division that is called after a town in it. */
  private static final double NAMED_FOR_TOWN = 2;

  /** A first-level division as small as a district. */
  private static final double SMALL_KM = 30;

  /** How much less like the name sought a town's may be than its district's. */
  private static final double AS_LIKE = 0.03;

  /** Whoever means another place than the capital of that name mostly says so. */
  private static final double CAPITAL_RENOWN = 0.7;

  private final Gazetteer gazetteer;

  ToponymPriors(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** By candidate, as logarithms of odds. */
  double[] prior(ToponymGroup group, List<Toponym> toponyms) {
    double[] prior = new double[group.candidates.size()];
    for (int i = 0; i < prior.length; i++) {
      Candidate c = group.candidates.get(i);
      prior[i] = 9 * weight(c.entry()) + renown(c) - penalty(c);
      double beside = 0;
      for (Toponym t : group.members) {
        beside = Math.max(beside, hinted(t.hint, c.entry().kind()) + held(t, c, toponyms));
      }
      prior[i] += beside + holder(group, c, toponyms) - overshadowed(group, c);
      prior[i] -= namedForTown(group, c);
      prior[i] += beside == 0 && isInSentenceOf(group, c, toponyms) ? SAME_SENTENCE : 0;
      prior[i] +=
          c.entry().kind() == PlaceKind.DIVISION1
                  && !hasSeat(c.entry(), group)
                  && !isElsewhere(c.entry(), group)
              ? DIVISION_RENOWN * Math.min(1, c.entry().radiusKm() / LARGE_KM)
              : 0;
    }
    return prior;
  }

  /** "Mexico" is the country before it is a city whose name is another in full. */
  private static double overshadowed(ToponymGroup group, Candidate c) {
    boolean country =
        group.candidates.stream()
            .anyMatch(
                o -> o.match() == Candidate.Match.NAME && o.entry().kind() == PlaceKind.COUNTRY);
    boolean other = !c.entry().name().toLowerCase(Locale.ROOT).equals(group.name());
    return country && other && c.entry().kind() != PlaceKind.COUNTRY ? OVERSHADOWED : 0;
  }

  /**
   * What speaks against a division that goes by the name of a town in it: against a district,
   * unless the words beside the name ask for one; against a province, where something lies near it.
   */
  private double namedForTown(ToponymGroup group, Candidate c) {
    PlaceKind kind = c.entry().kind();
    boolean district =
        kind == PlaceKind.DIVISION2
            || (kind == PlaceKind.DIVISION1 && c.entry().radiusKm() < SMALL_KM);
    boolean anchor = group.members.stream().anyMatch(t -> t.anchor);
    if (!(district || (kind == PlaceKind.DIVISION1 && anchor))
        || group.members.stream().anyMatch(t -> t.hint != Toponym.Hint.NONE)) {
      return 0;
    }
    boolean town =
        group.candidates.stream()
            .anyMatch(
                o ->
                    o.entry().kind().isSettlement()
                        && o.unlike() <= c.unlike() + AS_LIKE
                        && o.match().discount() <= c.match().discount()
                        && gazetteer.holds(c.entry().index(), o.entry().index()));
    return town ? NAMED_FOR_TOWN : 0;
  }

  /** Whether a settlement within a division goes by the same name: "Aleppo" is the city first. */
  private boolean hasSeat(GazetteerEntry division, ToponymGroup group) {
    return group.candidates.stream()
        .anyMatch(
            c ->
                c.entry().kind().isSettlement()
                    && c.entry().population() > SEAT
                    && gazetteer.holds(division.index(), c.entry().index()));
  }

  /** Whether a great city abroad has the very name: "Gaza" is no province of Mozambique. */
  private static boolean isElsewhere(GazetteerEntry division, ToponymGroup group) {
    return group.candidates.stream()
        .filter(c -> c.match() == Candidate.Match.NAME && c.entry().kind().isSettlement())
        .anyMatch(
            c ->
                c.entry().population() >= GREAT_CITY
                    && !Objects.equals(c.entry().country(), division.country()));
  }

  private static double weight(GazetteerEntry entry) {
    boolean uncounted = entry.population() == 0 && entry.kind().isSettlement();
    return uncounted ? Math.max(UNCOUNTED, Gazetteer.weight(entry)) : Gazetteer.weight(entry);
  }

  /** Whoever means another place than the country of that name says so. */
  private static double renown(Candidate c) {
    return switch (c.entry().kind()) {
      case COUNTRY -> c.exact() ? COUNTRY_RENOWN : 0;
      case CAPITAL -> c.match() == Candidate.Match.NAME ? CAPITAL_RENOWN : 0;
      default -> 0;
    };
  }

  private static double penalty(Candidate c) {
    return switch (c.match()) {
      case NAME, DEMONYM, ABBREVIATION -> 0;
      case ALTERNATE -> 0.8;
      case KEY, NEAR_KEY, TRIGRAM -> 1 + UNLIKENESS * c.unlike();
    };
  }

  private static double hinted(Toponym.Hint hint, PlaceKind kind) {
    return switch (hint) {
      case NONE -> 0;
      case DIVISION, COUNTRYSIDE ->
          kind == PlaceKind.DIVISION1 ? 5 : kind == PlaceKind.DIVISION2 ? 3.5 : 0;
      case DISTRICT -> kind == PlaceKind.DIVISION2 ? 5 : kind == PlaceKind.DIVISION1 ? 2 : 0;
      case TOWN -> kind.isSettlement() ? 3.5 : kind == PlaceKind.COUNTRY ? -6 : 0;
      case BORDER ->
          kind == PlaceKind.DIVISION1 || kind == PlaceKind.COUNTRY || kind == PlaceKind.REGION
              ? 4
              : 0;
    };
  }

  /**
   * "In Cauca, police in Morales came under attack": the sentence tells of the division. A list of
   * divisions tells of none: California, Missouri is no town in "Arizona, California, Missouri".
   */
  private boolean isInSentenceOf(ToponymGroup group, Candidate c, List<Toponym> toponyms) {
    int division = gazetteer.division(c.entry().index());
    return division >= 0
        && !c.entry().kind().isArea()
        && group.candidates.stream().noneMatch(o -> o.entry().kind() == PlaceKind.DIVISION1)
        && toponyms.stream()
            .filter(t -> t.sentence >= 0 && !group.members.contains(t))
            .filter(t -> group.members.stream().anyMatch(m -> m.sentence == t.sentence))
            .anyMatch(t -> t.candidates.stream().anyMatch(o -> o.entry().index() == division));
  }

  /** "Azaz, Aleppo": what comes after is an area that holds what comes before. */
  private double holder(ToponymGroup group, Candidate c, List<Toponym> toponyms) {
    boolean city = c.entry().kind().isSettlement() && c.entry().population() >= CITY;
    if (!c.entry().kind().isArea() && !city) {
      return 0;
    }
    for (Toponym inner : toponyms) {
      if (inner.container >= 0
          && group.members.contains(toponyms.get(inner.container))
          && inner.candidates.stream().anyMatch(i -> contains(c.entry(), i.entry()))) {
        return HOLDER;
      }
    }
    return 0;
  }

  /** Whether the name that follows ("Aleppo, Syria") holds the candidate. */
  private double held(Toponym t, Candidate c, List<Toponym> toponyms) {
    if (t.container < 0) {
      return 0;
    }
    for (Candidate outer : toponyms.get(t.container).candidates) {
      GazetteerEntry area = outer.entry();
      if (area.kind().isArea() && area.index() != c.entry().index() && contains(area, c.entry())) {
        return area.kind() == PlaceKind.COUNTRY || area.kind() == PlaceKind.DIVISION1 ? 7 : 3;
      }
    }
    return 0;
  }

  private boolean contains(GazetteerEntry area, GazetteerEntry place) {
    boolean quarter = area.kind().isSettlement() && area.index() != place.index();
    return gazetteer.holds(area.index(), place.index())
        || (quarter
            && Geodesy.distanceKm(area.lat(), area.lon(), place.lat(), place.lon())
                < area.radiusKm() + CITY_REACH_KM)
        || ((area.kind() == PlaceKind.REGION || area.kind() == PlaceKind.ISLAND)
            && Geodesy.distanceKm(area.lat(), area.lon(), place.lat(), place.lon())
                < area.radiusKm());
  }
}
