package dev.assay.eval;

import java.util.Map;
import java.util.Set;

/**
 * Links that would have to be added (Vilain et al. 1995): a gold chain of n mentions has n - 1, and
 * lacks one for every further part that the response cuts it into.
 */
final class Muc extends ChainMetric {
  @Override
  Part recall(Clusters gold, Clusters response) {
    Map<String, Integer> index = response.index();
    double hits = 0;
    double of = 0;
    for (Set<String> chain : gold.chains()) {
      Map<Integer, Integer> overlap = response.overlap(chain, index);
      int covered = overlap.values().stream().mapToInt(Integer::intValue).sum();
      int parts = overlap.size() + chain.size() - covered;
      hits += chain.size() - parts;
      of += chain.size() - 1;
    }
    return new Part(hits, of);
  }
}
