package dev.assay.reader;

import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words head which arguments of a predicate: the best role of each word, except that a core
 * role (ARG0 to ARG5) is given once, to the word that is surest of it.
 */
final class RoleDecoder {
  private static final int NONE = 0;

  private final int roles;
  private final BitSet core = new BitSet();

  RoleDecoder(List<String> labels) {
    roles = labels.size();
    for (int i = 0; i < roles; i++) {
      core.set(i, labels.get(i).matches("ARG\\d"));
    }
  }

  /** Role of each word for one predicate, 0 where it heads no argument. */
  int[] decode(Scores scores, int predicate) {
    int words = scores.words();
    FloatBuffer role = scores.of(Head.ROLE);
    int row = predicate * words * roles;
    int[] chosen = new int[words];
    for (int w = 0; w < words; w++) {
      chosen[w] = w == predicate ? NONE : Scores.argmax(role, row + w * roles, roles);
    }
    BitSet taken = new BitSet();
    for (int w : bySurety(role, row, chosen)) {
      if (taken.get(chosen[w])) {
        chosen[w] = free(role, row + w * roles, taken);
      }
      taken.set(chosen[w], core.get(chosen[w]));
    }
    return chosen;
  }

  /** The best role that is not taken; none is never taken. */
  private int free(FloatBuffer role, int from, BitSet taken) {
    int best = NONE;
    for (int i = 1; i < roles; i++) {
      if (!taken.get(i) && role.get(from + i) > role.get(from + best)) {
        best = i;
      }
    }
    return best;
  }

  /** Words with a role, the greatest lead over no role first, then in order. */
  private int[] bySurety(FloatBuffer role, int from, int[] chosen) {
    double[] lead = new double[chosen.length];
    for (int w = 0; w < chosen.length; w++) {
      int row = from + w * roles;
      lead[w] = role.get(row + chosen[w]) - role.get(row + NONE);
    }
    return IntStream.range(0, chosen.length)
        .filter(w -> chosen[w] != NONE)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer w) -> -lead[w]).thenComparingInt(w -> w))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
