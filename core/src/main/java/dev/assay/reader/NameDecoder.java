package dev.assay.reader;

import dev.assay.text.Name;
import dev.assay.text.TokenRange;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best sequence of tags in which {@code I-x} stands only after {@code B-x} or {@code I-x}
 * (Viterbi 1967), and the names it tells. Of equals the tag that comes first among the labels.
 *
 * <p>Immutable, safe to share between threads.
 */
final class NameDecoder {
  private static final String BEGINS = "B-";
  private static final String INSIDE = "I-";

  private final List<String> labels;

  /** [tag][tag before it] */
  private final boolean[][] follows;

  /**
   * @param labels {@code _}, and {@code B-} and {@code I-} of each type, in any order
   */
  NameDecoder(List<String> labels) {
    this.labels = labels;
    int n = labels.size();
    follows = new boolean[n][n];
    for (int tag = 0; tag < n; tag++) {
      for (int before = 0; before < n; before++) {
        follows[tag][before] = !isInside(tag) || type(tag).equals(type(before));
      }
    }
  }

  private boolean isInside(int tag) {
    return labels.get(tag).startsWith(INSIDE);
  }

  /** Empty of the tag that is no name's. */
  private String type(int tag) {
    String label = labels.get(tag);
    return label.startsWith(BEGINS) || label.startsWith(INSIDE)
        ? label.substring(BEGINS.length())
        : "";
  }

  /**
   * @param scores words x tags
   */
  List<Name> decode(FloatBuffer scores, int words) {
    int[] tags = tags(scores, words);
    List<Name> names = new ArrayList<>();
    for (int start = 0; start < words; start++) {
      if (labels.get(tags[start]).startsWith(BEGINS)) {
        int end = start + 1;
        while (end < words && isInside(tags[end])) {
          end++;
        }
        names.add(new Name(type(tags[start]), new TokenRange(start, end)));
      }
    }
    return names;
  }

  private int[] tags(FloatBuffer scores, int words) {
    int n = labels.size();
    int[][] from = new int[words][n];
    double[] path = new double[n];
    for (int tag = 0; tag < n; tag++) {
      path[tag] = isInside(tag) ? Double.NEGATIVE_INFINITY : scores.get(tag);
    }
    for (int w = 1; w < words; w++) {
      double[] longer = new double[n];
      for (int tag = 0; tag < n; tag++) {
        from[w][tag] = best(path, follows[tag]);
        longer[tag] = path[from[w][tag]] + scores.get(w * n + tag);
      }
      path = longer;
    }
    boolean[] any = new boolean[n];
    Arrays.fill(any, true);
    int[] tags = new int[words];
    for (int w = words - 1, tag = best(path, any); w >= 0; w--) {
      tags[w] = tag;
      tag = from[w][tag];
    }
    return tags;
  }

  private static int best(double[] path, boolean[] allowed) {
    int best = -1;
    for (int i = 0; i < path.length; i++) {
      if (allowed[i] && (best < 0 || path[i] > path[best])) {
        best = i;
      }
    }
    return best;
  }
}
