package dev.assay.ledger;

import dev.assay.ledger.TermSpace.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which reports are about one affair: clusters by average linkage over the cosine of their terms,
 * found by chains of nearest neighbours (Murtagh 1983), so that n reports take n² time. The result
 * depends on the reports alone, not on their order.
 */
public final class ReportTopics {
  /** Clusters less alike than this are not joined. */
  private static final double LEAST_LIKENESS = 0.15;

  private final double[][] likeness;
  private final int[] size;
  private final int[] into;
  private final BitSet open = new BitSet();

  private ReportTopics(List<Vector> vectors) {
    int n = vectors.size();
    likeness = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = vectors.get(i).similarity(vectors.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    size = new int[n];
    Arrays.fill(size, 1);
    into = new int[n];
    for (int i = 0; i < n; i++) {
      into[i] = i;
    }
    open.set(0, n);
  }

  /**
   * The topic of each report, by number.
   *
   * @param reports their terms by id
   */
  public static SortedMap<String, Integer> of(Map<String, List<String>> reports) {
    SortedMap<String, List<String>> sorted = new TreeMap<>(reports);
    TermSpace space = new TermSpace(sorted.values());
    ReportTopics topics = new ReportTopics(sorted.values().stream().map(space::of).toList());
    topics.join();
    SortedMap<String, Integer> found = new TreeMap<>();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(sorted.keySet());
    for (int i = 0; i < ids.size(); i++) {
      int root = topics.root(i);
      numbers.putIfAbsent(root, numbers.size());
      found.put(ids.get(i), numbers.getOrDefault(root, 0));
    }
    return found;
  }

  /** Joins what is each other's nearest, as long as it is alike. */
  private void join() {
    Deque<Integer> chain = new ArrayDeque<>();
    while (open.cardinality() > 1) {
      if (chain.isEmpty()) {
        chain.push(open.nextSetBit(0));
      }
      int top = chain.peek();
      int nearest = nearest(top);
      chain.pop();
      if (nearest < 0 || likeness[top][nearest] < LEAST_LIKENESS) {
        open.clear(top); // average linkage never brings it nearer to anything
      } else if (!chain.isEmpty() && chain.peek() == nearest) {
        chain.pop();
        join(Math.min(top, nearest), Math.max(top, nearest));
      } else {
        chain.push(top);
        chain.push(nearest);
      }
    }
  }

  private int nearest(int of) {
    int best = -1;
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      if (i != of && (best < 0 || likeness[of][i] > likeness[of][best])) {
        best = i;
      }
    }
    return best;
  }

  private void join(int a, int b) {
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      double mean = (likeness[a][i] * size[a] + likeness[b][i] * size[b]) / (size[a] + size[b]);
      likeness[a][i] = mean;
      likeness[i][a] = mean;
    }
    size[a] += size[b];
    into[b] = a;
    open.clear(b);
  }

  private int root(int i) {
    int at = i;
    while (into[at] != at) {
      at = into[at];
    }
    return at;
  }
}
