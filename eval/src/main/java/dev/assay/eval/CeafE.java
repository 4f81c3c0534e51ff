package dev.assay.eval;

import java.util.Map;

/**
 * Chains aligned one to one so that their likeness is greatest, likeness being 2|K and R| / (|K| +
 * |R|) (Luo 2005, phi 4).
 */
final class CeafE extends ChainMetric {
  @Override
  Part recall(Clusters gold, Clusters response) {
    int rows = gold.chains().size();
    int columns = response.chains().size();
    double[][] likeness = new double[rows][columns];
    Map<String, Integer> index = response.index();
    for (int i = 0; i < rows; i++) {
      int size = gold.chains().get(i).size();
      for (var common : response.overlap(gold.chains().get(i), index).entrySet()) {
        int other = response.chains().get(common.getKey()).size();
        likeness[i][common.getKey()] = 2.0 * common.getValue() / (size + other);
      }
    }
    return new Part(Assignment.greatest(likeness), rows);
  }
}
