package dev.assay.reader;

import java.util.Arrays;
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
    int size = words * roles;
    float[] role = Arrays.copyOfRange(scores.role(), predicate * size, (predicate + 1) * size);
    int[] chosen = new int[words];
    for (int w = 0; w < words; w++) {
      chosen[w] = w == predicate ? NONE : Scores.argmax(role, w * roles, roles);
    }
    BitSet taken = new BitSet();
    for (int w : bySurety(role, chosen)) {
      while (taken.get(chosen[w])) {
        role[w * roles + chosen[w]] = Float.NEGATIVE_INFINITY;
        chosen[w] = Scores.argmax(role, w * roles, roles);
      }
      taken.set(chosen[w], core.get(chosen[w]));
    }
    return chosen;
  }

  /** Words with a role, the greatest lead over no role first, then in order. */
  private int[] bySurety(float[] role, int[] chosen) {
    double[] lead = new double[chosen.length];
    for (int w = 0; w < chosen.length; w++) {
      int row = w * roles;
      lead[w] = role[row + chosen[w]] - role[row + NONE];
    }
    return IntStream.range(0, chosen.length)
        .filter(w -> chosen[w] != NONE)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer w) -> -lead[w]).thenComparingInt(w -> w))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
