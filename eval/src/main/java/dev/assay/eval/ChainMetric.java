package dev.assay.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/** A measure of chains against gold, summed over documents. Not thread-safe. */
abstract class ChainMetric {
  private double recalled;
  private double recallable;
  private double precise;
  private double predicted;

  /** Adds one document. */
  final void add(Clusters gold, Clusters response) {
    Part r = recall(gold, response);
    Part p = recall(response, gold);
    recalled += r.hits;
    recallable += r.of;
    precise += p.hits;
    predicted += p.of;
  }

  /** What of the first is found in the second; precision is the same the other way round. */
  abstract Part recall(Clusters gold, Clusters response);

  /** A part of a sum. */
  record Part(double hits, double of) {}

  final Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p", Counts.ratio(precise, predicted));
    figures.put("r", Counts.ratio(recalled, recallable));
    figures.put("f1", f1());
    return figures;
  }

  final double f1() {
    double p = Counts.ratio(precise, predicted);
    double r = Counts.ratio(recalled, recallable);
    return Counts.ratio(2 * p * r, p + r);
  }
}
