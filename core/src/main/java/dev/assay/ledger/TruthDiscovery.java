package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which values are so, given what sources say, and how good the sources are: each is estimated from
 * the other in turn (Yin, Han and Yu 2008). A source has two faults, to leave out what is so and to
 * name what is not (Zhao et al. 2012), and what it left out is judged by what it names beyond the
 * first value only. Answers that are likely copied weigh less ({@link CopyDetection}): of several
 * sources with one answer, the one that is most often right counts whole, and each further one by
 * the chance that it depends on none of those before it.
 *
 * <p>Deterministic: neither the order of the answers nor that of the sources matters. No source is
 * given a name in advance; a source of which little is known is judged by the priors below.
 */
public final class TruthDiscovery {
  private static final int ROUNDS = 8;

  /** Beta priors, as pseudo-counts: of naming what is so, and of naming what is not. */
  private static final double COMPLETE = 2;

  private static final double INCOMPLETE = 2;
  private static final double FALSE = 1;
  private static final double NOT_FALSE = 20;

  private static final double RIGHT = 3;
  private static final double WRONG = 2;

  /** No sum of log odds counts for more, so that no source is ever quite sure. */
  private static final double MOST = 30;

  /** How the values of one question go together. */
  public enum Values {
    /** One at most is so: who holds the town. */
    EXCLUSIVE,
    /** Any number may be so: who was killed. */
    SEVERAL
  }

  private final Values values;
  private final Map<String, List<Testimony>> byQuestion = new TreeMap<>();
  private final Map<String, List<Testimony>> bySource = new TreeMap<>();
  private final Map<String, Map<String, Double>> belief = new TreeMap<>();
  private final CopyDetection copies;

  private TruthDiscovery(List<Testimony> answers, Values values) {
    this.values = values;
    Map<String, Map<String, Set<String>>> said = new TreeMap<>();
    for (Testimony a : answers) {
      said.computeIfAbsent(a.question(), k -> new TreeMap<>())
          .computeIfAbsent(a.source(), k -> new TreeSet<>())
          .addAll(a.values());
    }
    said.forEach(
        (question, sources) ->
            sources.forEach(
                (source, named) -> {
                  Testimony whole = new Testimony(source, question, named);
                  byQuestion.computeIfAbsent(question, k -> new ArrayList<>()).add(whole);
                  bySource.computeIfAbsent(source, k -> new ArrayList<>()).add(whole);
                }));
    byQuestion.forEach((question, all) -> belief.put(question, shares(all)));
    copies = new CopyDetection(byQuestion);
  }

  /**
   * What can be believed of some answers; those of one source to one question are taken as one.
   *
   * @param values how the values of each of the questions go together
   */
  public static Findings of(List<Testimony> answers, Values values) {
    TruthDiscovery discovery = new TruthDiscovery(answers, values);
    Map<String, SourceQuality> qualities = Map.of();
    List<Dependence> dependences = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Set<String>> truth = discovery.truth();
      qualities = discovery.qualities(truth);
      dependences = round == 0 ? List.of() : discovery.dependences(truth, qualities);
      discovery.believe(qualities, CopyDetection.table(dependences));
    }
    return new Findings(discovery.belief, qualities, dependences);
  }

  /** A first belief: by how many sources each value is named. */
  private static Map<String, Double> shares(List<Testimony> answers) {
    Map<String, Double> shares = new TreeMap<>();
    for (Testimony a : answers) {
      a.values().forEach(v -> shares.merge(v, 1.0, Double::sum));
    }
    shares.replaceAll((v, n) -> 0.1 + 0.8 * n / answers.size());
    return shares;
  }

  private Map<String, Set<String>> truth() {
    Map<String, Set<String>> truth = new HashMap<>();
    belief.forEach((question, values) -> truth.put(question, Findings.likely(values)));
    return truth;
  }

  private Map<String, SourceQuality> qualities(Map<String, Set<String>> truth) {
    Map<String, SourceQuality> found = new LinkedHashMap<>();
    bySource.forEach((source, answers) -> found.put(source, quality(answers, truth)));
    return found;
  }

  private SourceQuality quality(List<Testimony> answers, Map<String, Set<String>> truth) {
    double named = 0;
    double leftOut = 0;
    double first = 0;
    double wrong = 0;
    double rightlyNot = 0;
    int right = 0;
    for (Testimony a : answers) {
      double best = 0;
      for (Map.Entry<String, Double> value : known(belief, a.question()).entrySet()) {
        double so = value.getValue();
        if (a.values().contains(value.getKey())) {
          named += so;
          wrong += 1 - so;
          best = Math.max(best, so);
        } else {
          leftOut += so;
          rightlyNot += 1 - so;
        }
      }
      first += best;
      right += a.values().equals(truth.get(a.question())) ? 1 : 0;
    }
    double beyond = Math.max(0, named - first);
    return new SourceQuality(
        answers.size(),
        (beyond + COMPLETE) / (beyond + leftOut + COMPLETE + INCOMPLETE),
        (wrong + FALSE) / (wrong + rightlyNot + FALSE + NOT_FALSE),
        (right + RIGHT) / (answers.size() + RIGHT + WRONG));
  }

  private List<Dependence> dependences(
      Map<String, Set<String>> truth, Map<String, SourceQuality> qualities) {
    return copies.find(
        truth,
        qualities.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().accuracy())));
  }

  private void believe(
      Map<String, SourceQuality> qualities, Map<String, Map<String, Double>> dependent) {
    byQuestion.forEach(
        (question, answers) -> {
          List<Testimony> bestFirst = new ArrayList<>(answers);
          bestFirst.sort(
              Comparator.comparingDouble((Testimony a) -> -known(qualities, a.source()).accuracy())
                  .thenComparing(Testimony::source));
          double[] weights = weights(bestFirst, dependent);
          Map<String, Double> believed = known(belief, question);
          believed.replaceAll((value, old) -> odds(value, bestFirst, weights, qualities));
          if (values == Values.EXCLUSIVE) {
            divide(believed);
          } else {
            believed.replaceAll((value, odds) -> 1 / (1 + StrictMath.exp(-odds)));
          }
        });
  }

  /** How far each answer is a witness of its own. */
  private static double[] weights(
      List<Testimony> bestFirst, Map<String, Map<String, Double>> dependent) {
    double[] weights = new double[bestFirst.size()];
    for (int i = 0; i < weights.length; i++) {
      Testimony answer = bestFirst.get(i);
      Map<String, Double> on = dependent.getOrDefault(answer.source(), Map.of());
      weights[i] = 1;
      for (Testimony before : bestFirst.subList(0, i)) {
        if (before.values().equals(answer.values())) {
          weights[i] *= 1 - CopyDetection.COPIED * on.getOrDefault(before.source(), 0.0);
        }
      }
    }
    return weights;
  }

  private static <V> V known(Map<String, V> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  /** The logarithm of the odds that a value is so, as if no other were asked about. */
  private static double odds(
      String value,
      List<Testimony> answers,
      double[] weights,
      Map<String, SourceQuality> qualities) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      SourceQuality q = known(qualities, answers.get(i).source());
      double ratio =
          answers.get(i).values().contains(value)
              ? q.completeness() / q.falseRate()
              : (1 - q.completeness()) / (1 - q.falseRate());
      odds += weights[i] * StrictMath.log(ratio);
    }
    return Math.max(-MOST, Math.min(MOST, odds));
  }

  /** From log odds to probabilities of which one is so. */
  private static void divide(Map<String, Double> odds) {
    double most = odds.values().stream().mapToDouble(o -> o).max().orElse(0);
    odds.replaceAll((value, o) -> StrictMath.exp(o - most));
    double sum = 0;
    for (double part : odds.values()) {
      sum += part;
    }
    double all = sum;
    odds.replaceAll((value, part) -> part / all);
  }

  /**
   * What is to be believed.
   *
   * @param belief how likely each value is so, by question and value, 0 to 1
   * @param sources how each source has fared
   * @param dependences pairs of sources with at least three questions in common
   */
  public record Findings(
      Map<String, Map<String, Double>> belief,
      Map<String, SourceQuality> sources,
      List<Dependence> dependences) {
    public Findings {
      belief = Map.copyOf(belief);
      sources = Map.copyOf(sources);
      dependences = List.copyOf(dependences);
    }

    /** The values that are likelier so than not; where none is, the likeliest one. */
    public Set<String> truth(String question) {
      return likely(belief.getOrDefault(question, Map.of()));
    }

    private static Set<String> likely(Map<String, Double> values) {
      Set<String> found = new HashSet<>();
      String best = null;
      double most = -1;
      for (Map.Entry<String, Double> value : new TreeMap<>(values).entrySet()) {
        if (value.getValue() > 0.5) {
          found.add(value.getKey());
        }
        if (value.getValue() > most) {
          best = value.getKey();
          most = value.getValue();
        }
      }
      return !found.isEmpty() || best == null ? Set.copyOf(found) : Set.of(best);
    }
  }
}
