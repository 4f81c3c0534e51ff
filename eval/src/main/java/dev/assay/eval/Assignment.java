package dev.assay.eval;

import java.util.Arrays;

/** The one-to-one assignment of rows to columns of greatest sum (Kuhn 1955, Munkres 1957). */
final class Assignment {
  private Assignment() {}

  /**
   * The greatest sum of entries of which no two share a row or a column. Cubic in the smaller side.
   *
   * @param weights rows of one length, none negative
   */
  static double greatest(double[][] weights) {
    if (weights.length == 0 || weights[0].length == 0) {
      return 0;
    }
    double[][] w = weights.length <= weights[0].length ? weights : transposed(weights);
    int[] row = new Hungarian(w).rows();
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] >= 0 ? w[row[j]][j] : 0;
    }
    return sum;
  }

  private static double[][] transposed(double[][] w) {
    double[][] t = new double[w[0].length][w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < w[0].length; j++) {
        t[j][i] = w[i][j];
      }
    }
    return t;
  }

  /** Shortest augmenting paths with potentials; rows are no more than columns. */
  private static final class Hungarian {
    private final double[][] weights;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;

    /** The row of each column, from 1; 0 for none. Column 0 holds the row that is being placed. */
    private final int[] rowOf;

    Hungarian(double[][] weights) {
      this.weights = weights;
      rows = weights.length;
      columns = weights[0].length;
      rowPotential = new double[rows + 1];
      columnPotential = new double[columns + 1];
      rowOf = new int[columns + 1];
    }

    /** For every column its row, or -1. */
    int[] rows() {
      for (int i = 1; i <= rows; i++) {
        place(i);
      }
      int[] found = new int[columns];
      for (int j = 0; j < columns; j++) {
        found[j] = rowOf[j + 1] - 1;
      }
      return found;
    }

    private void place(int i) {
      int[] way = new int[columns + 1];
      double[] slack = new double[columns + 1];
      boolean[] used = new boolean[columns + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      rowOf[0] = i;
      int at = 0;
      do {
        used[at] = true;
        at = nearest(at, way, slack, used);
      } while (rowOf[at] != 0);
      while (at != 0) {
        rowOf[at] = rowOf[way[at]];
        at = way[at];
      }
    }

    private int nearest(int at, int[] way, double[] slack, boolean[] used) {
      int row = rowOf[at];
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= columns; j++) {
        if (!used[j]) {
          double cost = -weights[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
          if (cost < slack[j]) {
            slack[j] = cost;
            way[j] = at;
          }
          if (slack[j] < delta) {
            delta = slack[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= columns; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]] += delta;
          columnPotential[j] -= delta;
        } else {
          slack[j] -= delta;
        }
      }
      return next;
    }
  }
}
