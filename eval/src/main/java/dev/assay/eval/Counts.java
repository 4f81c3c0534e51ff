package dev.assay.eval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counts of hits, predicted and gold, and the figures they make. Not thread-safe. */
final class Counts {
  private int hits;
  private int predicted;
  private int gold;

  void add(int hits, int predicted, int gold) {
    this.hits += hits;
    this.predicted += predicted;
    this.gold += gold;
  }

  /** The items of one sentence or document; a hit is an item of both. */
  <T> void add(Set<T> gold, Set<T> predicted) {
    add((int) predicted.stream().filter(gold::contains).count(), predicted.size(), gold.size());
  }

  /**
   * The figures of several, those with most in the gold first, then in the order of their names.
   */
  static Map<String, Object> commonestFirst(Map<String, Counts> counts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Counts>>comparingInt(e -> -e.getValue().gold)
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> figures.put(e.getKey(), e.getValue().figures()));
    return figures;
  }

  int hits() {
    return hits;
  }

  /** Precision, recall, F1 and the counts. */
  Map<String, Object> figures() {
    double p = ratio(hits, predicted);
    double r = ratio(hits, gold);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p", p);
    figures.put("r", r);
    figures.put("f1", ratio(2 * p * r, p + r));
    figures.put("hits", hits);
    figures.put("predicted", predicted);
    figures.put("gold", gold);
    return figures;
  }

  static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
