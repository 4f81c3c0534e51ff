package dev.assay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One-to-one matching of greatest total weight. Grows by the alternating path of greatest gain
 * until none gains anything; ties fall as in the reference scorers.
 */
final class Matching {
  private static final double LEAST = 1e-9;

  /** Something on the left may go with something on the right. */
  record Edge(int left, int right, double weight) {
    private String order() {
      return "(" + left + ", " + right + ")";
    }
  }

  private final List<Edge> edges = new ArrayList<>();
  private final Map<Integer, Integer> matched = new HashMap<>();
  private final Map<Integer, Integer> owner = new HashMap<>();
  private final Map<Integer, Double> gain = new HashMap<>();
  private final Map<Integer, Double> reach = new HashMap<>();
  private final Map<Integer, Integer> from = new HashMap<>();

  private Matching(List<Edge> edges) {
    this.edges.addAll(edges);
    this.edges.sort(Comparator.comparing(Edge::order));
  }

  /** Left to right, in the order of the left. */
  static Map<Integer, Integer> best(List<Edge> edges) {
    Matching matching = new Matching(edges);
    while (matching.grow()) {
      // until no path gains anything
    }
    return new TreeMap<>(matching.matched);
  }

  private boolean grow() {
    explore();
    Integer best = null;
    for (int right : reach.keySet()) {
      boolean free = !owner.containsKey(right) && reach(right) > LEAST;
      if (free && (best == null || later(right, best))) {
        best = right;
      }
    }
    if (best == null) {
      return false;
    }
    Integer right = best;
    while (right != null) {
      int left = from.getOrDefault(right, -1);
      Integer freed = matched.get(left);
      matched.put(left, right);
      owner.put(right, left);
      right = freed;
    }
    return true;
  }

  private boolean later(int a, int b) {
    int order = Double.compare(reach(a), reach(b));
    return order > 0 || (order == 0 && Integer.toString(a).compareTo(Integer.toString(b)) > 0);
  }

  private void explore() {
    gain.clear();
    reach.clear();
    from.clear();
    edges.stream()
        .filter(e -> !matched.containsKey(e.left()))
        .forEach(e -> gain.put(e.left(), 0.0));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge e : edges) {
        changed |= relax(e);
      }
    }
  }

  private boolean relax(Edge e) {
    Double start = gain.get(e.left());
    Integer partner = matched.get(e.left());
    if (start == null || (partner != null && partner == e.right())) {
      return false;
    }
    double gained = start + e.weight();
    if (gained <= reach(e.right()) + LEAST) {
      return false;
    }
    reach.put(e.right(), gained);
    from.put(e.right(), e.left());
    Integer holder = owner.get(e.right());
    if (holder != null) {
      gain.put(holder, gained - weight(holder, e.right()));
    }
    return true;
  }

  private double reach(int right) {
    return reach.getOrDefault(right, Double.NEGATIVE_INFINITY);
  }

  private double weight(int left, int right) {
    return edges.stream()
        .filter(e -> e.left() == left && e.right() == right)
        .mapToDouble(Edge::weight)
        .findFirst()
        .orElse(0);
  }
}
