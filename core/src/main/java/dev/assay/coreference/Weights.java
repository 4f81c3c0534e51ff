package dev.assay.coreference;

import dev.assay.text.Tsv;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What each value of each feature weighs, by the way of taking up; {@code weights.tsv}. */
final class Weights {
  private final Map<Taker, Map<Feature, Map<String, Float>>> table = new EnumMap<>(Taker.class);

  static Weights load() {
    Weights weights = new Weights();
    for (String[] c : Tsv.rows(Weights.class, "weights.tsv")) {
      weights
          .table
          .computeIfAbsent(Taker.valueOf(c[0]), k -> new EnumMap<>(Feature.class))
          .computeIfAbsent(Feature.valueOf(c[1]), k -> new HashMap<>())
          .put(c[2], Float.valueOf(c[3]));
    }
    return weights;
  }

  /**
   * The sum of the weights.
   *
   * @param values of the features that say something
   */
  float score(Taker taker, Map<Feature, String> values) {
    Map<Feature, Map<String, Float>> rows = table.getOrDefault(taker, Map.of());
    float sum = 0;
    for (Map.Entry<Feature, String> value : values.entrySet()) {
      sum += rows.getOrDefault(value.getKey(), Map.of()).getOrDefault(value.getValue(), 0f);
    }
    return sum;
  }
}
