package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weighs the terms of texts by how often they stand in one and in how few of them: (1 + ln tf) ln
 * (N / df), each text's vector of length 1 (Salton and Buckley 1988). Immutable.
 */
final class TermSpace {
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int texts;

  /**
   * @param texts the terms of each
   */
  TermSpace(Collection<? extends Collection<String>> texts) {
    this.texts = texts.size();
    for (Collection<String> terms : texts) {
      terms.stream().distinct().forEach(term -> frequency.merge(term, 1, Integer::sum));
    }
  }

  /** The vector of a text; empty where all of its terms stand in every text. */
  Vector of(Collection<String> terms) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    SortedMap<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (term, n) -> {
          double rarity = StrictMath.log((double) texts / frequency.getOrDefault(term, texts));
          if (rarity > 0) {
            weights.put(term, (1 + StrictMath.log(n)) * rarity);
          }
        });
    return Vector.unit(weights);
  }

  /**
   * Terms with their weights, in alphabetical order so that sums come out the same always.
   *
   * @param weights of terms
   */
  record Vector(SortedMap<String, Double> weights) {
    static Vector unit(SortedMap<String, Double> weights) {
      double squares = 0;
      for (double w : weights.values()) {
        squares += w * w;
      }
      double length = StrictMath.sqrt(squares);
      SortedMap<String, Double> unit = new TreeMap<>();
      weights.forEach((term, w) -> unit.put(term, w / length));
      return new Vector(unit);
    }

    /** The direction in which several lie together. */
    static Vector centroid(List<Vector> vectors, List<Double> shares) {
      SortedMap<String, Double> sum = new TreeMap<>();
      for (int i = 0; i < vectors.size(); i++) {
        double share = shares.get(i);
        vectors.get(i).weights.forEach((term, w) -> sum.merge(term, share * w, Double::sum));
      }
      return unit(sum);
    }

    static Vector centroid(List<Vector> vectors) {
      List<Double> shares = new ArrayList<>();
      vectors.forEach(v -> shares.add(1.0));
      return centroid(vectors, shares);
    }

    /** The cosine, for both are of length 1 or empty. */
    double similarity(Vector other) {
      if (weights.size() > other.weights.size()) {
        return other.similarity(this);
      }
      double sum = 0;
      for (Map.Entry<String, Double> e : weights.entrySet()) {
        sum += e.getValue() * other.weights.getOrDefault(e.getKey(), 0.0);
      }
      return sum;
    }
  }
}
