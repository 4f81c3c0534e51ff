package dev.assay.reader;

import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the network says of one sentence of {@code words} words, before anything is decided. The
 * rows lie in native memory that the thread's next sentence will overwrite.
 *
 * @param given the predicates whose roles were asked for; null for those that score as such
 * @param rows of the heads that were asked for, laid as {@link Head} says
 */
record Scores(int words, @Nullable BitSet given, Map<Head, FloatBuffer> rows) {

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

  /** The predicates, given or found; none where they were not asked for. */
  BitSet predicates() {
    if (given != null) {
      return given;
    }
    BitSet found = new BitSet(words);
    for (int i = 0; has(Head.PREDICATE) && i < words; i++) {
      found.set(i, of(Head.PREDICATE).get(i) > 0);
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
