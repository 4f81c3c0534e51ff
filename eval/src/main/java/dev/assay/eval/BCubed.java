package dev.assay.eval;

import java.util.Map;
import java.util.Set;

/**
 * For every mention the share of its chain that is found with it (Bagga and Baldwin 1998). Mentions
 * that only one side has find nothing (Pradhan et al. 2014).
 */
final class BCubed extends ChainMetric {
  @Override
  Part recall(Clusters gold, Clusters response) {
    Map<String, Integer> index = response.index();
    double hits = 0;
    double of = 0;
    for (Set<String> chain : gold.chains()) {
      for (int common : response.overlap(chain, index).values()) {
        hits += (double) common * common / chain.size();
      }
      of += chain.size();
    }
    return new Part(hits, of);
  }
}
