package dev.assay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each toponym of a report means, all together: how well known a place is, what kind
 * the words beside it ask for, whether the next name holds it, and how much of the rest of the
 * report lies in the same country, the same division and nearby, each toponym counted by the
 * likelihood of its candidates, over a few rounds (expectation over senses, after the minimality
 * heuristics of Leidner 2007). Stateless, safe to share.
 */
final class ToponymChooser {
  private static final int ROUNDS = 4;
  private static final int MOST_CANDIDATES = 60;

  /** A meaning that is less likely supports nothing. */
  private static final double NEGLIGIBLE = 1e-4;

  private static final double NEAR_KM = 80;
  private static final int KNOWN = 100_000;
  private static final int WELL_KNOWN = 500_000;
  private static final double COUNTRY_RENOWN = 3;
  private static final double ALL_BUT_SAME = 0.94;
  private static final double ENOUGH_SUPPORT = 0.3;
  private static final double DIVISION_RENOWN = 2.2;

  /** The radius of a first-level division that is known by its name alone. */
  private static final double LARGE_KM = 60;

  private static final double HOLDER = 3;

  /** How far beyond the radius of a place one may still be "in" it. */
  private static final double ROUGHLY = 1.5;

  private static final double AROUND_KM = 75;

  /** The weight of a town whose people nobody counted: the seats of some districts. */
  private static final double UNCOUNTED = 0.45;

  /** What speaks against a name by how unlike it is to the one in the text, 0 to 1. */
  private static final double UNLIKENESS = 60;

  /** A name that only one place bears like this needs no support. */
  private static final double ALIKE = 0.03;

  private static final double FARTHER = 0.05;

  /** The least likelihood of a meaning that nothing else in the report supports. */
  private static final double LIKELY = 0.55;

  /** How unlike two spellings of one name may be where other names support it. */
  private static final double SAME_NAME = 0.08;

  /** People of a place that is meant only where other names of the report lie near it. */
  private static final int SMALL = 20_000;

  /** Whoever means another place than the capital of that name mostly says so. */
  private static final double CAPITAL_RENOWN = 0.7;

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  ToponymChooser(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  void choose(List<Toponym> toponyms) {
    Map<String, Group> groups = new HashMap<>();
    List<Group> ordered = new ArrayList<>();
    for (Toponym t : toponyms) {
      if (t.candidates.size() > MOST_CANDIDATES) {
        t.candidates = new ArrayList<>(t.candidates.subList(0, MOST_CANDIDATES));
      }
      // One sense in a report for one name, unless the words beside it tell two apart.
      String key = t.name.toLowerCase(Locale.ROOT) + t.hint + t.demonym;
      Group group = groups.get(key);
      if (group == null) {
        group = new Group();
        groups.put(key, group);
        ordered.add(group);
      }
      group.add(t);
    }
    for (Group group : ordered) {
      group.prior = prior(group, toponyms);
      group.likelihood = softmax(group.prior);
      group.divisions = group.candidates.stream().mapToInt(c -> division(c.entry())).toArray();
    }
    for (int round = 0; round < ROUNDS; round++) {
      step(ordered);
    }
    ordered.forEach(Group::tell);
    for (Group group : ordered) {
      boolean doubtful = isDoubtful(group, ordered) || isContradicted(group, toponyms);
      boolean ambiguous = isAmbiguous(group, ordered);
      for (Toponym t : group.members) {
        t.doubtful = doubtful;
        t.ambiguous = ambiguous;
      }
    }
  }

  /** A spelling of a well-known town, or of the division that is called after it. */
  private boolean isAllButSame(Candidate best, Group group) {
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
  private boolean isContradicted(Group group, List<Toponym> toponyms) {
    Candidate best = group.best();
    if (best == null
        || best.entry().country() == null
        || best.entry().population() > WELL_KNOWN
        || best.entry().kind() == PlaceKind.COUNTRY) {
      return false;
    }
    for (Toponym t : group.members) {
      Candidate outer = t.container < 0 ? null : toponyms.get(t.container).best();
      if (outer != null
          && outer.exact()
          && isElsewhere(best.entry(), outer.entry(), t.surelyHeld)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place can not be within or around another, whose extent is known only roughly. */
  private boolean isElsewhere(GazetteerEntry inner, GazetteerEntry outer, boolean surely) {
    if (outer.country() != null
        && outer.kind().isArea()
        && !outer.country().equals(inner.country())) {
      return true;
    }
    boolean within = inner.kind().isSettlement() || inner.kind() == PlaceKind.DIVISION2;
    if (surely && within && outer.kind() == PlaceKind.DIVISION1 && division(inner) >= 0) {
      return division(inner) != outer.index();
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
  private boolean isDoubtful(Group group, List<Group> groups) {
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
  private boolean isAmbiguous(Group group, List<Group> groups) {
    Candidate best = group.best();
    boolean unlikely =
        best != null && !best.entry().kind().isArea() && likelihood(best.entry(), group) < LIKELY;
    boolean common = group.members.stream().anyMatch(t -> t.common);
    boolean small =
        best != null
            && best.entry().kind().isSettlement()
            && best.entry().population() < SMALL
            && groups.size() > 1
            && groups.stream().anyMatch(g -> !g.name().equals(group.name()) && isKnown(g));
    return best != null
        && (unlikely || common || small)
        && support(best.entry(), group, groups) == 0;
  }

  /** Of a place and of the division that is called after it. */
  private double likelihood(GazetteerEntry best, Group group) {
    double sum = 0;
    for (int i = 0; i < group.likelihood.length; i++) {
      GazetteerEntry other = group.candidates.get(i).entry();
      boolean same =
          gazetteer.holds(other.index(), best.index())
              || gazetteer.holds(best.index(), other.index());
      sum += same ? group.likelihood[i] : 0;
    }
    return sum;
  }

  /** Another spelling of one place's name and of no other's. */
  private static boolean isUnmistakable(Candidate best, Group group) {
    return best.unlike() <= ALIKE
        && group.candidates.stream()
            .noneMatch(
                c ->
                    c.unlike() < best.unlike() + FARTHER
                        && !Objects.equals(c.entry().country(), best.entry().country()));
  }

  private static boolean isKnown(Group group) {
    Candidate best = group.best();
    return best != null && best.exact();
  }

  /** The share of the report's other names, themselves known, that lie in its country or nearby. */
  private static double support(GazetteerEntry place, Group group, List<Group> groups) {
    double same = 0;
    double all = 0;
    for (Group other : groups) {
      if (!other.name().equals(group.name()) && isKnown(other)) {
        GazetteerEntry b = Objects.requireNonNull(other.best()).entry();
        boolean alike = place.country() != null && place.country().equals(b.country());
        double km = Geodesy.distanceKm(place.lat(), place.lon(), b.lat(), b.lon());
        same += alike || km < b.radiusKm() + NEAR_KM ? 1 : 0;
        all++;
      }
    }
    return all == 0 ? 0 : same / all;
  }

  /** The toponyms of one name. */
  private static final class Group {
    List<Candidate> candidates = List.of();
    final List<Toponym> members = new ArrayList<>();
    double[] prior = {};
    double[] likelihood = {};

    /** The first-level division of each candidate, -1 for none. */
    int[] divisions = {};

    /** All members share what the best known of them may mean. */
    void add(Toponym t) {
      members.add(t);
      candidates = t.candidates.size() > candidates.size() ? t.candidates : candidates;
    }

    String name() {
      return members.get(0).name.toLowerCase(Locale.ROOT);
    }

    void tell() {
      for (Toponym t : members) {
        t.candidates = candidates;
        t.likelihood = likelihood;
      }
    }

    @Nullable Candidate best() {
      int best = Toponym.best(likelihood);
      return best < 0 ? null : candidates.get(best);
    }
  }

  private double[] prior(Group group, List<Toponym> toponyms) {
    double[] prior = new double[group.candidates.size()];
    for (int i = 0; i < prior.length; i++) {
      Candidate c = group.candidates.get(i);
      prior[i] = 9 * weight(c.entry()) + renown(c) - penalty(c);
      double beside = 0;
      for (Toponym t : group.members) {
        beside = Math.max(beside, hinted(t.hint, c.entry().kind()) + held(t, c, toponyms));
      }
      prior[i] += beside + holder(group, c, toponyms);
      prior[i] +=
          c.entry().kind() == PlaceKind.DIVISION1 && !hasSeat(c.entry(), group)
              ? DIVISION_RENOWN * Math.min(1, c.entry().radiusKm() / LARGE_KM)
              : 0;
    }
    return prior;
  }

  /** Whether a settlement within a division goes by the same name: "Aleppo" is the city first. */
  private boolean hasSeat(GazetteerEntry division, Group group) {
    return group.candidates.stream()
        .anyMatch(
            c ->
                c.entry().kind().isSettlement()
                    && c.entry().population() > 50_000
                    && gazetteer.holds(division.index(), c.entry().index()));
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
      case BORDER -> kind == PlaceKind.DIVISION1 || kind == PlaceKind.COUNTRY ? 4 : 0;
    };
  }

  /** "Azaz, Aleppo": what comes after is an area that holds what comes before. */
  private double holder(Group group, Candidate c, List<Toponym> toponyms) {
    if (!c.entry().kind().isArea()) {
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
    return gazetteer.holds(area.index(), place.index())
        || ((area.kind() == PlaceKind.REGION || area.kind() == PlaceKind.ISLAND)
            && Geodesy.distanceKm(area.lat(), area.lon(), place.lat(), place.lon())
                < area.radiusKm());
  }

  private void step(List<Group> groups) {
    Map<String, Double> countries = new HashMap<>();
    Map<Integer, Double> divisions = new HashMap<>();
    double all = 0;
    for (Group g : groups) {
      double size = Math.sqrt(g.members.size());
      all += size;
      count(g, size, countries, divisions);
    }
    List<double[]> next = new ArrayList<>();
    for (Group g : groups) {
      double size = Math.sqrt(g.members.size());
      double[] scores = g.prior.clone();
      double[] nearby = nearby(g, groups);
      // What a name itself adds, by whichever of its senses, supports none of them.
      Map<String, Double> ownCountries = new HashMap<>();
      Map<Integer, Double> ownDivisions = new HashMap<>();
      count(g, size, ownCountries, ownDivisions);
      for (int i = 0; i < scores.length; i++) {
        GazetteerEntry e = g.candidates.get(i).entry();
        // A sea or a continent is of no country: it gains nothing from them and loses nothing.
        double country =
            e.country() == null ? 0.5 * (all - size) : others(countries, ownCountries, e.country());
        double division = others(divisions, ownDivisions, g.divisions[i]);
        scores[i] +=
            1.2 * Math.log((country + 0.25) / (all - size + 1))
                + 1.2 * Math.log1p(3 * division)
                + 2.0 * Math.log1p(2 * nearby[i]);
      }
      next.add(softmax(scores));
    }
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).likelihood = next.get(i);
    }
  }

  private static <K> double others(Map<K, Double> all, Map<K, Double> own, K key) {
    return Math.max(0, all.getOrDefault(key, 0.0) - own.getOrDefault(key, 0.0));
  }

  private static void count(
      Group g, double size, Map<String, Double> countries, Map<Integer, Double> divisions) {
    for (int i = 0; i < g.likelihood.length; i++) {
      String country = g.candidates.get(i).entry().country();
      if (g.likelihood[i] < NEGLIGIBLE) {
        continue;
      }
      if (country != null) {
        countries.merge(country, size * g.likelihood[i], Double::sum);
      }
      if (g.divisions[i] >= 0) {
        divisions.merge(g.divisions[i], size * g.likelihood[i], Double::sum);
      }
    }
  }

  private int division(GazetteerEntry e) {
    if (e.kind() == PlaceKind.DIVISION1) {
      return e.index();
    }
    for (int p = e.parent(); p >= 0; p = gazetteer.parent(p)) {
      if (gazetteer.kindOf(p) == PlaceKind.DIVISION1) {
        return p;
      }
    }
    return -1;
  }

  /** How many other names of the report lie near each candidate. */
  private static double[] nearby(Group of, List<Group> groups) {
    double[] sums = new double[of.candidates.size()];
    for (Group other : groups) {
      for (int j = 0; other != of && j < other.likelihood.length; j++) {
        GazetteerEntry b = other.candidates.get(j).entry();
        if (other.likelihood[j] < 0.1
            || (!b.kind().isSettlement()
                && b.kind() != PlaceKind.DIVISION2
                && !b.kind().isSite())) {
          continue;
        }
        for (int i = 0; i < sums.length; i++) {
          GazetteerEntry a = of.candidates.get(i).entry();
          if (Math.abs(a.lat() - b.lat()) < 5) {
            sums[i] +=
                other.likelihood[j]
                    * Math.exp(-Geodesy.distanceKm(a.lat(), a.lon(), b.lat(), b.lon()) / NEAR_KM);
          }
        }
      }
    }
    return sums;
  }

  private static double[] softmax(double[] scores) {
    double top = Double.NEGATIVE_INFINITY;
    for (double s : scores) {
      top = Math.max(top, s);
    }
    double sum = 0;
    double[] out = new double[scores.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.exp(scores[i] - top);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  /** What a toponym means, null where nothing is likely. */
  static @Nullable GazetteerEntry meaning(Toponym t) {
    Candidate best = t.best();
    return best == null || t.doubtful ? null : best.entry();
  }
}
