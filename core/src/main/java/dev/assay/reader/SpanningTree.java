package dev.assay.reader;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The best tree with one root: maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967;
 * McDonald et al. 2005), contracted in place.
 */
final class SpanningTree {
  /** A cycle that became one node, {@code top}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Contraction(int top, int[] cycle, int[] cycleHeads, int[] enter, int[] leave) {}

  private final double[][] score;
  private final boolean[] alive;
  private final int[] head;
  private final Deque<Contraction> contractions = new ArrayDeque<>();

  private SpanningTree(double[][] score) {
    this.score = score;
    this.alive = new boolean[score.length];
    this.head = new int[score.length];
    Arrays.fill(alive, true);
  }

  /**
   * Heads of the words.
   *
   * @param arc words x (words + 1), the score of each head; column 0 is the root
   * @return index of each word's head, -1 for the root
   */
  static int[] heads(FloatBuffer arc, int words) {
    int[] greedy = greedy(arc, words);
    if (isTree(greedy)) {
      return greedy;
    }
    int[] found = new SpanningTree(matrix(arc, words)).solve();
    int[] heads = new int[words];
    for (int i = 0; i < words; i++) {
      heads[i] = found[i + 1] - 1;
    }
    return heads;
  }

  private static int[] greedy(FloatBuffer arc, int words) {
    int[] heads = new int[words];
    for (int i = 0; i < words; i++) {
      int best = 0;
      for (int j = 0; j <= words; j++) {
        if (j != i + 1 && arc.get(i * (words + 1) + j) > arc.get(i * (words + 1) + best)) {
          best = j;
        }
      }
      heads[i] = best - 1;
    }
    return heads;
  }

  private static boolean isTree(int[] heads) {
    int roots = 0;
    for (int i = 0; i < heads.length; i++) {
      roots += heads[i] < 0 ? 1 : 0;
      int steps = 0;
      for (int j = i; j >= 0; j = heads[j]) {
        if (++steps > heads.length) {
          return false;
        }
      }
    }
    return roots == 1;
  }

  /** [dependent][head]; the root is so dear that no tree pays for it twice. */
  private static double[][] matrix(FloatBuffer arc, int words) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words * (words + 1); i++) {
      float value = arc.get(i);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double price = (high - low + 1) * (words + 1);
    double[][] matrix = new double[words + 1][words + 1];
    Arrays.fill(matrix[0], Double.NEGATIVE_INFINITY);
    for (int i = 1; i <= words; i++) {
      for (int j = 0; j <= words; j++) {
        matrix[i][j] = arc.get((i - 1) * (words + 1) + j);
      }
      matrix[i][0] -= price;
      matrix[i][i] = Double.NEGATIVE_INFINITY;
    }
    return matrix;
  }

  private int[] solve() {
    for (int[] cycle = choose(); cycle.length > 0; cycle = choose()) {
      contract(cycle);
    }
    while (!contractions.isEmpty()) {
      expand(contractions.pop());
    }
    return head;
  }

  /** Takes the best head of each node; a cycle among them, empty where there is none. */
  private int[] choose() {
    head[0] = -1;
    for (int i = 1; i < head.length; i++) {
      if (alive[i]) {
        head[i] = best(i);
      }
    }
    int[] seen = new int[head.length];
    for (int i = 1; i < head.length; i++) {
      int j = alive[i] ? i : 0;
      while (j > 0 && seen[j] == 0) {
        seen[j] = i;
        j = head[j];
      }
      if (j > 0 && seen[j] == i) {
        return cycleFrom(j);
      }
    }
    return new int[0];
  }

  private int best(int node) {
    int best = 0;
    for (int j = 1; j < head.length; j++) {
      if (alive[j] && j != node && score[node][j] > score[node][best]) {
        best = j;
      }
    }
    return best;
  }

  private int[] cycleFrom(int node) {
    int[] cycle = new int[head.length];
    int n = 0;
    int j = node;
    do {
      cycle[n++] = j;
      j = head[j];
    } while (j != node);
    return Arrays.copyOf(cycle, n);
  }

  private void contract(int[] cycle) {
    int top = cycle[0];
    int[] cycleHeads = new int[cycle.length];
    for (int k = 0; k < cycle.length; k++) {
      cycleHeads[k] = head[cycle[k]];
      alive[cycle[k]] = false;
    }
    int[] enter = new int[head.length];
    int[] leave = new int[head.length];
    double[] entering = new double[head.length];
    for (int i = 0; i < head.length; i++) {
      if (alive[i]) {
        enter(cycle, i, enter, entering);
        leave(cycle, i, leave);
      }
    }
    System.arraycopy(entering, 0, score[top], 0, entering.length);
    alive[top] = true;
    contractions.push(new Contraction(top, cycle, cycleHeads, enter, leave));
  }

  /** The cycle's node that a head outside had best take, breaking the cycle there. */
  private void enter(int[] cycle, int outside, int[] enter, double[] entering) {
    enter[outside] = cycle[0];
    entering[outside] = Double.NEGATIVE_INFINITY;
    for (int node : cycle) {
      double gain = score[node][outside] - score[node][head[node]];
      if (gain > entering[outside]) {
        entering[outside] = gain;
        enter[outside] = node;
      }
    }
  }

  /** The cycle's node that serves a dependent outside best. */
  private void leave(int[] cycle, int outside, int[] leave) {
    int best = cycle[0];
    for (int node : cycle) {
      if (score[outside][node] > score[outside][best]) {
        best = node;
      }
    }
    leave[outside] = best;
    score[outside][cycle[0]] = score[outside][best];
  }

  private void expand(Contraction c) {
    int outside = head[c.top];
    boolean[] inside = new boolean[head.length];
    for (int node : c.cycle) {
      inside[node] = true;
    }
    for (int i = 1; i < head.length; i++) {
      if (alive[i] && !inside[i] && head[i] == c.top) {
        head[i] = c.leave[i];
      }
    }
    for (int k = 0; k < c.cycle.length; k++) {
      head[c.cycle[k]] = c.cycleHeads[k];
      alive[c.cycle[k]] = true;
    }
    head[c.enter[outside]] = outside;
  }
}
