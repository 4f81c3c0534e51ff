package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which sources copy (Dong, Berti-Équille and Srivastava 2009). Two sources that are both
 * right agree anyhow, so that they agree says little; that they agree in what is not so, or leave
 * out the same, says much. For each pair with enough questions in common, Bayes' rule weighs three
 * ways in which their answers came about: independently, the one copied, the other did. Immutable,
 * safe to share between threads.
 */
final class CopyDetection {
  /** Of the answers of a source that copies, the share that it copies. */
  static final double COPIED = 0.8;

  private static final double PRIOR = 0.1;
  private static final int FALSE_ANSWERS = 10;
  private static final int FEWEST_QUESTIONS = 3;
  private static final double SUREST = 0.95;
  private static final double RAREST = 1e-6;

  private final List<Pair> pairs;

  /** Two sources and what each said, where both spoke. */
  private record Pair(String one, String other, List<Common> common) {}

  private record Common(String question, Set<String> ofOne, Set<String> ofOther) {}

  /**
   * @param answers one a source, of each question
   */
  CopyDetection(Map<String, List<Testimony>> answers) {
    Map<String, Map<String, List<Common>>> found = new TreeMap<>();
    answers.forEach(
        (question, all) -> {
          List<Testimony> sorted = new ArrayList<>(all);
          sorted.sort(Comparator.comparing(Testimony::source));
          for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
              Testimony one = sorted.get(i);
              Testimony other = sorted.get(j);
              found
                  .computeIfAbsent(one.source(), k -> new TreeMap<>())
                  .computeIfAbsent(other.source(), k -> new ArrayList<>())
                  .add(new Common(question, one.values(), other.values()));
            }
          }
        });
    pairs = new ArrayList<>();
    found.forEach(
        (one, others) ->
            others.forEach(
                (other, common) -> {
                  if (common.size() >= FEWEST_QUESTIONS) {
                    pairs.add(new Pair(one, other, common));
                  }
                }));
  }

  /**
   * How likely each pair depends on each other.
   *
   * @param truth what is held to be so, by question
   * @param accuracy share of right answers, by source
   */
  List<Dependence> find(Map<String, Set<String>> truth, Map<String, Double> accuracy) {
    return pairs.stream()
        .map(
            pair -> {
              double a = bounded(accuracy.getOrDefault(pair.one, SUREST));
              double b = bounded(accuracy.getOrDefault(pair.other, SUREST));
              double likely = probability(pair, truth, a, b);
              return new Dependence(pair.one, pair.other, pair.common.size(), likely);
            })
        .toList();
  }

  private static double bounded(double accuracy) {
    return Math.max(1 - SUREST, Math.min(SUREST, accuracy));
  }

  private static double probability(Pair pair, Map<String, Set<String>> truth, double a, double b) {
    double bothRight = a * b;
    double sameFalse = (1 - a) * (1 - b) / FALSE_ANSWERS;
    double differ = Math.max(RAREST, 1 - bothRight - sameFalse);
    double independent = 0;
    double oneCopies = 0;
    double otherCopies = 0;
    for (Common c : pair.common) {
      double alone;
      double right;
      double left;
      if (!c.ofOne.equals(c.ofOther)) {
        alone = differ;
        right = 0;
        left = 0;
      } else if (c.ofOne.equals(truth.get(c.question))) {
        alone = bothRight;
        right = b;
        left = a;
      } else {
        alone = sameFalse;
        right = 1 - b;
        left = 1 - a;
      }
      independent += StrictMath.log(alone);
      oneCopies += StrictMath.log(COPIED * right + (1 - COPIED) * alone);
      otherCopies += StrictMath.log(COPIED * left + (1 - COPIED) * alone);
    }
    double most = Math.max(independent, Math.max(oneCopies, otherCopies));
    double no = (1 - PRIOR) * StrictMath.exp(independent - most);
    double yes =
        PRIOR / 2 * (StrictMath.exp(oneCopies - most) + StrictMath.exp(otherCopies - most));
    return yes / (yes + no);
  }

  /** Dependences for look-up from both sides. */
  static Map<String, Map<String, Double>> table(List<Dependence> found) {
    Map<String, Map<String, Double>> table = new HashMap<>();
    for (Dependence d : found) {
      table.computeIfAbsent(d.one(), k -> new HashMap<>()).put(d.other(), d.probability());
      table.computeIfAbsent(d.other(), k -> new HashMap<>()).put(d.one(), d.probability());
    }
    return table;
  }
}
