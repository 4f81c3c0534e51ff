package dev.assay.reader;

import java.nio.FloatBuffer;
import java.util.Map;

/**
 * What the network says of one sentence of {@code words} words, before anything is decided. The
 * rows lie in native memory that the thread's next sentence will overwrite.
 *
 * @param rows of the heads that were asked for, laid as {@link Head} says
 */
record Scores(int words, Map<Head, FloatBuffer> rows) {

  boolean has(Head head) {
    return rows.containsKey(head);
  }

  FloatBuffer of(Head head) {
    FloatBuffer found = rows.get(head);
    if (found == null) {
      throw new IllegalStateException("the network was not asked for " + head);
    }
    return found;
  }

  /** Index of the greatest of {@code count} values from {@code from}; the first of equals. */
  static int argmax(FloatBuffer values, int from, int count) {
    int best = 0;
    float greatest = values.get(from);
    for (int i = 1; i < count; i++) {
      float value = values.get(from + i);
      if (value > greatest) {
        best = i;
        greatest = value;
      }
    }
    return best;
  }
}
