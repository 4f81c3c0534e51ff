package dev.assay.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** What speaks against a town by the name of a country where nothing near it is named. */
  private static final double ECLIPSED = 3;

  /** What speaks for a capital where the report is not about its country. */
  private static final double CAPITAL_ABROAD = 3;

  /** People of a capital that everybody knows. */
  private static final int GREAT = 500_000;

  /** People of a town that is meant before a capital of its name where its country is. */
  private static final int LARGE = 100_000;

  private final Gazetteer gazetteer;
  private final ToponymPriors priors;
  private final ToponymDoubts doubts;
  private final ArabicArticles articles;

  ToponymChooser(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.priors = new ToponymPriors(gazetteer);
    this.doubts = new ToponymDoubts(gazetteer, words);
    this.articles = new ArabicArticles(gazetteer);
  }

  void choose(List<Toponym> toponyms) {
    Map<String, ToponymGroup> groups = new HashMap<>();
    List<ToponymGroup> ordered = new ArrayList<>();
    for (Toponym t : toponyms) {
      t.candidates.addAll(articles.betterKnown(t.name, t.candidates));
      if (t.candidates.size() > MOST_CANDIDATES) {
        t.candidates = new ArrayList<>(t.candidates.subList(0, MOST_CANDIDATES));
      }
      // One sense in a report for one name, unless the words beside it tell two apart.
      String key = t.name.toLowerCase(Locale.ROOT) + hint(t, toponyms) + t.demonym;
      ToponymGroup group = groups.get(key);
      if (group == null) {
        group = new ToponymGroup();
        groups.put(key, group);
        ordered.add(group);
      }
      group.add(t);
    }
    for (ToponymGroup group : ordered) {
      group.prior = priors.prior(group, toponyms);
      group.likelihood = softmax(group.prior);
      group.divisions =
          group.candidates.stream().mapToInt(c -> gazetteer.division(c.entry().index())).toArray();
    }
    for (int round = 0; round < ROUNDS; round++) {
      step(ordered);
    }
    ordered.forEach(ToponymGroup::tell);
    for (ToponymGroup group : ordered) {
      boolean doubtful =
          doubts.isDoubtful(group, ordered) || doubts.isContradicted(group, toponyms);
      boolean ambiguous = doubts.isAmbiguous(group, ordered);
      for (Toponym t : group.members) {
        t.doubtful = doubtful;
        t.ambiguous = ambiguous;
      }
    }
  }

  /**
   * "The city of X" says which X is meant by the name alone, unless a province of X is told too.
   */
  private static Toponym.Hint hint(Toponym t, List<Toponym> toponyms) {
    Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
    t.candidates.forEach(c -> kinds.add(c.entry().kind()));
    boolean open =
        t.hint == Toponym.Hint.NONE
            && kinds.contains(PlaceKind.DIVISION1)
            && !kinds.contains(PlaceKind.COUNTRY)
            && !kinds.contains(PlaceKind.REGION);
    boolean town = false;
    boolean other = false;
    for (Toponym o : open ? toponyms : List.<Toponym>of()) {
      boolean same = o.name.equalsIgnoreCase(t.name) && o.demonym == t.demonym;
      town |= same && o.hint == Toponym.Hint.TOWN;
      other |= same && o.hint != Toponym.Hint.TOWN && o.hint != Toponym.Hint.NONE;
    }
    return town && !other ? Toponym.Hint.TOWN : t.hint;
  }

  private void step(List<ToponymGroup> groups) {
    Map<String, Double> countries = new HashMap<>();
    Map<Integer, Double> divisions = new HashMap<>();
    double all = 0;
    for (ToponymGroup g : groups) {
      double size = Math.sqrt(g.members.size());
      all += size;
      count(g, size, countries, divisions);
    }
    List<double[]> next = new ArrayList<>();
    for (ToponymGroup g : groups) {
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
                + 2.0 * Math.log1p(2 * nearby[i])
                + (g.candidates.get(i).exact()
                    ? abroad(g, e, country / (all - size + 1), countries)
                    : 0)
                - eclipsed(g, e, nearby[i]);
      }
      next.add(softmax(scores));
    }
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).likelihood = next.get(i);
    }
  }

  /** What speaks for a candidate as a capital that everybody knows. */
  private static double abroad(
      ToponymGroup group, GazetteerEntry e, double share, Map<String, Double> countries) {
    if (e.kind() != PlaceKind.CAPITAL || e.population() < GREAT) {
      return 0;
    }
    double here = countries.getOrDefault(e.country(), 0.0);
    boolean namesake =
        group.candidates.stream()
            .map(Candidate::entry)
            .anyMatch(
                o ->
                    o.population() >= LARGE
                        && o.country() != null
                        && countries.getOrDefault(o.country(), 0.0) > here);
    return namesake ? 0 : CAPITAL_ABROAD * (1 - share);
  }

  /** A report of snow in the States that tells of Egypt means the country, not the borough. */
  private static double eclipsed(ToponymGroup group, GazetteerEntry e, double nearby) {
    boolean namesake =
        e.kind().isSettlement()
            && group.candidates.stream()
                .anyMatch(c -> c.exact() && c.entry().kind() == PlaceKind.COUNTRY);
    return namesake ? ECLIPSED * Math.max(0, 1 - nearby) : 0;
  }

  private static <K> double others(Map<K, Double> all, Map<K, Double> own, K key) {
    return Math.max(0, all.getOrDefault(key, 0.0) - own.getOrDefault(key, 0.0));
  }

  private static void count(
      ToponymGroup g, double size, Map<String, Double> countries, Map<Integer, Double> divisions) {
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

  /** How many other names of the report lie near each candidate. */
  private static double[] nearby(ToponymGroup of, List<ToponymGroup> groups) {
    double[] sums = new double[of.candidates.size()];
    for (ToponymGroup other : groups) {
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
          // Who calls a town by its name does not mean it by a former one: it is not near itself.
          if (a.index() != b.index() && Math.abs(a.lat() - b.lat()) < 5) {
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
