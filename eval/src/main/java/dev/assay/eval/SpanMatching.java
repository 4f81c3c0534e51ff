package dev.assay.eval;

import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pairs overlapping spans of gold and prediction, one to one: as many as can be, exact ones first,
 * then by what they share. The matching of greatest weight, grown by the alternating path of
 * greatest gain until none gains anything; ties fall as in the reference scorers.
 */
final class SpanMatching {
  private static final double NOTHING = 1e-9;

  /** What a pair is worth. */
  interface Weight {
    double of(int gold, int predicted);
  }

  private record Edge(int gold, int predicted, double weight) {}

  private final List<Edge> edges = new ArrayList<>();
  private final Map<Integer, Integer> matched = new TreeMap<>();
  private final Map<Integer, Integer> owners = new HashMap<>();

  private SpanMatching(int gold, int predicted, Weight weight) {
    for (int g = 0; g < gold; g++) {
      for (int p = 0; p < predicted; p++) {
        double w = weight.of(g, p);
        if (w > 0) {
          edges.add(new Edge(g, p, w));
        }
      }
    }
    edges.sort(Comparator.comparing(e -> "(" + e.gold() + ", " + e.predicted() + ")"));
  }

  /** Index in gold to index in predicted. */
  static Map<Integer, Integer> of(List<Span> gold, List<Span> predicted) {
    return of(gold.size(), predicted.size(), (g, p) -> weight(gold.get(g), predicted.get(p)));
  }

  /** As above, of whatever has weights; a pair without weight is none. */
  static Map<Integer, Integer> of(int gold, int predicted, Weight weight) {
    SpanMatching matching = new SpanMatching(gold, predicted, weight);
    while (matching.grow()) {
      // One more pair each time.
    }
    return matching.matched;
  }

  private static double weight(Span a, Span b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    if (shared <= 0) {
      return 0;
    }
    int together = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return 1 + 0.1 * shared / together + (a.equals(b) ? 0.5 : 0);
  }

  /** Takes the alternating path that gains most; false where none gains anything. */
  private boolean grow() {
    Map<Integer, Double> reach = new HashMap<>();
    Map<Integer, Integer> cameFrom = new HashMap<>();
    relax(reach, cameFrom);
    int best = -1;
    double most = NOTHING;
    for (var end : reach.entrySet()) {
      int predicted = end.getKey();
      double gain = end.getValue();
      boolean more = gain > most || (gain == most && comesLater(predicted, best));
      if (more && !owners.containsKey(predicted)) {
        best = predicted;
        most = gain;
      }
    }
    @Nullable Integer at = best < 0 ? null : best;
    while (at != null) {
      int gold = Objects.requireNonNull(cameFrom.get(at));
      Integer freed = matched.put(gold, at);
      owners.put(at, gold);
      at = freed;
    }
    return best >= 0;
  }

  /** As text: the order in which the reference scorers break ties. */
  private static boolean comesLater(int a, int b) {
    return Integer.toString(a).compareTo(Integer.toString(b)) > 0;
  }

  /** What a path from a free gold span to each predicted one gains at most, and its last step. */
  private void relax(Map<Integer, Double> reach, Map<Integer, Integer> cameFrom) {
    Map<Integer, Double> gain = new HashMap<>();
    for (Edge e : edges) {
      if (!matched.containsKey(e.gold())) {
        gain.put(e.gold(), 0.0);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge e : edges) {
        Double here = gain.get(e.gold());
        @Nullable Integer mate = matched.get(e.gold());
        if (here == null || (mate != null && mate == e.predicted())) {
          continue;
        }
        double there = here + e.weight();
        if (there > reach.getOrDefault(e.predicted(), Double.NEGATIVE_INFINITY) + NOTHING) {
          reach.put(e.predicted(), there);
          cameFrom.put(e.predicted(), e.gold());
          changed = true;
          Integer owner = owners.get(e.predicted());
          if (owner != null) {
            gain.put(owner, there - weightOf(owner, e.predicted()));
          }
        }
      }
    }
  }

  private double weightOf(int gold, int predicted) {
    return edges.stream()
        .filter(e -> e.gold() == gold && e.predicted() == predicted)
        .findFirst()
        .orElseThrow()
        .weight();
  }
}
