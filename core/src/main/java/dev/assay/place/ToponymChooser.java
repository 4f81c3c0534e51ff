package dev.assay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Gazetteer gazetteer;

  ToponymChooser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
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
    }
    for (int round = 0; round < ROUNDS; round++) {
      step(ordered);
    }
    ordered.forEach(Group::tell);
    for (Group group : ordered) {
      boolean doubtful = isDoubtful(group, ordered) || isContradicted(group, toponyms);
      group.members.forEach(t -> t.doubtful = doubtful);
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
    double km = Geodesy.distanceKm(inner.lat(), inner.lon(), outer.lat(), outer.lon());
    return surely
        && outer.kind() != PlaceKind.COUNTRY
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
    if (best == null || best.exact() || isAllButSame(best, group)) {
      return false;
    }
    double same = 0;
    double all = 0;
    for (Group other : groups) {
      Candidate known = other.best();
      if (other != group && known != null && known.exact()) {
        GazetteerEntry a = best.entry();
        GazetteerEntry b = known.entry();
        boolean alike = a.country() != null && a.country().equals(b.country());
        double km = Geodesy.distanceKm(a.lat(), a.lon(), b.lat(), b.lon());
        same += alike || km < b.radiusKm() + NEAR_KM ? 1 : 0;
        all++;
      }
    }
    return same < ENOUGH_SUPPORT * all || all == 0;
  }

  /** The toponyms of one name. */
  private static final class Group {
    List<Candidate> candidates = List.of();
    final List<Toponym> members = new ArrayList<>();
    double[] prior = {};
    double[] likelihood = {};

    /** All members share what the best known of them may mean. */
    void add(Toponym t) {
      members.add(t);
      candidates = t.candidates.size() > candidates.size() ? t.candidates : candidates;
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
      prior[i] = 9 * Gazetteer.weight(c.entry()) + renown(c) - penalty(c);
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

  /** Whoever means another place than the country of that name says so. */
  private static double renown(Candidate c) {
    return c.entry().kind() == PlaceKind.COUNTRY && c.exact() ? COUNTRY_RENOWN : 0;
  }

  private static double penalty(Candidate c) {
    return switch (c.match()) {
      case NAME, DEMONYM, ABBREVIATION -> 0;
      case ALTERNATE -> 0.8;
      case KEY, NEAR_KEY, TRIGRAM -> 8 * (1 - c.score());
    };
  }

  private static double hinted(Toponym.Hint hint, PlaceKind kind) {
    return switch (hint) {
      case NONE -> 0;
      case DIVISION -> kind == PlaceKind.DIVISION1 ? 5 : kind == PlaceKind.DIVISION2 ? 3.5 : 0;
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
      for (int i = 0; i < g.likelihood.length; i++) {
        count(g.candidates.get(i).entry(), size * g.likelihood[i], countries, divisions);
      }
    }
    List<double[]> next = new ArrayList<>();
    for (Group g : groups) {
      double size = Math.sqrt(g.members.size());
      double[] scores = g.prior.clone();
      double[] nearby = nearby(g, groups);
      // What a name itself adds, by whichever of its senses, supports none of them.
      Map<String, Double> ownCountries = new HashMap<>();
      Map<Integer, Double> ownDivisions = new HashMap<>();
      for (int i = 0; i < scores.length; i++) {
        count(g.candidates.get(i).entry(), size * g.likelihood[i], ownCountries, ownDivisions);
      }
      for (int i = 0; i < scores.length; i++) {
        GazetteerEntry e = g.candidates.get(i).entry();
        // A sea or a continent is of no country: it gains nothing from them and loses nothing.
        double country =
            e.country() == null ? 0.5 * (all - size) : others(countries, ownCountries, e.country());
        double division = others(divisions, ownDivisions, division(e));
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

  private void count(
      GazetteerEntry e,
      double weight,
      Map<String, Double> countries,
      Map<Integer, Double> divisions) {
    if (e.country() != null) {
      countries.merge(e.country(), weight, Double::sum);
    }
    int division = division(e);
    if (division >= 0) {
      divisions.merge(division, weight, Double::sum);
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
