package dev.assay.eval;

import dev.assay.statement.StatementScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression over signs that are there or not, with a ridge on all but the base, by
 * gradient descent from zero. The same cases give the same weights. Immutable.
 *
 * @param weights log-odds by sign, in the signs' order
 */
record LogisticRegression(Map<String, Double> weights) {
  /** Few cases: signs must earn their weight. */
  private static final double RIDGE = 5.0;

  private static final int STEPS = 4000;
  private static final double RATE = 1.0;

  static LogisticRegression fit(List<List<String>> signs, List<Boolean> right) {
    Map<String, Double> weights = new TreeMap<>();
    signs.forEach(s -> s.forEach(sign -> weights.put(sign, 0.0)));
    int n = signs.size();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> gradient = new HashMap<>();
      for (int i = 0; i < n; i++) {
        double error = (right.get(i) ? 1 : 0) - of(weights, signs.get(i));
        signs.get(i).forEach(sign -> gradient.merge(sign, error, Double::sum));
      }
      for (Map.Entry<String, Double> entry : weights.entrySet()) {
        double ridge = entry.getKey().equals(StatementScore.BASE) ? 0 : RIDGE * entry.getValue();
        double slope = (gradient.getOrDefault(entry.getKey(), 0.0) - ridge) / n;
        entry.setValue(entry.getValue() + RATE * slope);
      }
    }
    weights.replaceAll((sign, w) -> Math.round(w * 100) / 100.0);
    return new LogisticRegression(weights);
  }

  /** The probability of what has these signs. */
  double of(List<String> signs) {
    return of(weights, signs);
  }

  private static double of(Map<String, Double> weights, List<String> signs) {
    double sum = 0;
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
