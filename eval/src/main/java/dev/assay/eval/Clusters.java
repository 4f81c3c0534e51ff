package dev.assay.eval;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Mentions of one document parted into chains; a mention stands in one chain.
 *
 * @param chains none empty
 */
record Clusters(List<Set<String>> chains) {
  Clusters {
    chains = chains.stream().map(c -> (Set<String>) new LinkedHashSet<>(c)).toList();
  }

  /** Chains by id; of a mention that is given twice, the first counts. */
  static Clusters of(Map<String, String> chainOf) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    chainOf.forEach((m, c) -> found.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(m));
    return new Clusters(List.copyOf(found.values()));
  }

  /** Without what is mentioned once. */
  Clusters withoutSingletons() {
    return new Clusters(chains.stream().filter(c -> c.size() > 1).toList());
  }

  Set<String> mentions() {
    Set<String> all = new TreeSet<>();
    chains.forEach(all::addAll);
    return all;
  }

  /** For every mention the index of its chain. */
  Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < chains.size(); i++) {
      for (String m : chains.get(i)) {
        index.put(m, i);
      }
    }
    return index;
  }

  /** How many of some mentions stand in each chain, by the chain's index. */
  Map<Integer, Integer> overlap(Collection<String> mentions, Map<String, Integer> index) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (String m : mentions) {
      Integer chain = index.get(m);
      if (chain != null) {
        counts.merge(chain, 1, Integer::sum);
      }
    }
    return counts;
  }
}
