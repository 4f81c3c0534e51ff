package dev.assay.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Walks the index of names for skeletons close to a given one (error-tolerant search in a finite
 * automaton: Oflazer 1996), with the costs of {@link NameKeys}. Stateless, safe to share.
 */
final class FuzzyNames {
  private static final int MOST_HITS = 20_000;

  private final NameAutomaton names;
  private final NameKeys keys;

  FuzzyNames(NameAutomaton names, NameKeys keys) {
    this.names = names;
    this.keys = keys;
  }

  /**
   * A name whose skeleton is close.
   *
   * @param name folded
   * @param output what the index holds for it
   * @param cost of taking its skeleton for the one sought
   */
  record Hit(String name, long output, double cost) {}

  /** How far a search may go for a skeleton, step by step. */
  static double[] tolerances(String skeleton) {
    return switch (skeleton.length()) {
      case 1 -> new double[] {0};
      case 2 -> new double[] {0, 0.3};
      case 3 -> new double[] {0, 0.3, 0.5};
      case 4 -> new double[] {0, 0.3, 0.6};
      case 5, 6 -> new double[] {0, 0.3, 0.6, 0.85};
      default -> new double[] {0, 0.4, 0.8, 1.2};
    };
  }

  List<Hit> like(String skeleton, double tolerance) {
    List<Hit> hits = new ArrayList<>();
    double[] row = new double[skeleton.length() + 1];
    for (int j = 1; j < row.length; j++) {
      row[j] = row[j - 1] + keys.gap(skeleton.charAt(j - 1));
    }
    walk(names.root(), 0, row, new Search(skeleton, tolerance, hits));
    return hits;
  }

  /** The names of one skeleton. */
  List<Hit> named(String skeleton) {
    List<Hit> hits = new ArrayList<>();
    long state = names.root();
    long output = 0;
    for (byte b :
        skeleton.concat(String.valueOf(NamePostings.SEPARATOR)).getBytes(StandardCharsets.UTF_8)) {
      NameAutomaton.Arcs arcs = names.arcs(state);
      if (!arcs.seek(b & 0xff)) {
        return hits;
      }
      output += arcs.output;
      state = arcs.target;
    }
    collect(state, output, 0, new BytesRefBuilder(), hits);
    return hits;
  }

  private record Search(String skeleton, double tolerance, List<Hit> hits) {}

  private void walk(long state, long output, double[] row, Search search) {
    NameAutomaton.Arcs arcs = names.arcs(state);
    while (arcs.advance()) {
      long sum = output + arcs.output;
      if (arcs.label == NamePostings.SEPARATOR) {
        double cost = row[row.length - 1];
        if (cost <= search.tolerance()) {
          collect(arcs.target, sum, cost, new BytesRefBuilder(), search.hits());
        }
      } else {
        double[] next = step(row, (char) arcs.label, search.skeleton());
        if (least(next) <= search.tolerance()) {
          walk(arcs.target, sum, next, search);
        }
      }
    }
  }

  private double[] step(double[] row, char c, String skeleton) {
    double[] next = new double[row.length];
    next[0] = row[0] + keys.gap(c);
    for (int j = 1; j < row.length; j++) {
      char s = skeleton.charAt(j - 1);
      next[j] =
          Math.min(
              row[j - 1] + keys.swap(c, s),
              Math.min(row[j] + keys.gap(c), next[j - 1] + keys.gap(s)));
    }
    return next;
  }

  private static double least(double[] row) {
    double least = row[0];
    for (double x : row) {
      least = Math.min(least, x);
    }
    return least;
  }

  private void collect(long state, long output, double cost, BytesRefBuilder name, List<Hit> hits) {
    NameAutomaton.Arcs arcs = names.arcs(state);
    while (hits.size() < MOST_HITS && arcs.advance()) {
      name.append((byte) arcs.label);
      long sum = output + arcs.output;
      if (arcs.isFinal()) {
        hits.add(new Hit(text(name), sum + arcs.finalOutput, cost));
      }
      collect(arcs.target, sum, cost, name, hits);
      name.setLength(name.length() - 1);
    }
  }

  private static String text(BytesRefBuilder name) {
    return new BytesRef(name.bytes(), 0, name.length()).utf8ToString();
  }
}
