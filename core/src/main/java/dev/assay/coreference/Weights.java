package dev.assay.coreference;

import dev.assay.text.Tsv;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * @param values by the features' order; null where a feature says nothing
   */
  float score(Taker taker, @Nullable String[] values) {
    Map<Feature, Map<String, Float>> rows = table.getOrDefault(taker, Map.of());
    float sum = 0;
    for (Map.Entry<Feature, Map<String, Float>> row : rows.entrySet()) {
      String value = values[row.getKey().ordinal()];
      if (value != null) {
        sum += row.getValue().getOrDefault(value, 0f);
      }
    }
    return sum;
  }
}
