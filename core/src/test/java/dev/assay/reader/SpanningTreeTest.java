package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
  private static final long SEED = 20261122;

  @Test
  void heads_areTheBestTreeOfAll() {
    Random random = new Random(SEED);
    for (int round = 0; round < 1000; round++) {
      int words = 1 + random.nextInt(5);
      float[] arc = arcs(words, random);
      int[] found = SpanningTree.heads(FloatBuffer.wrap(arc), words);
      assertThat(isTree(found)).as("seed %d, round %d", SEED, round).isTrue();
      assertThat(total(arc, found))
          .as("seed %d, round %d: %s", SEED, round, Arrays.toString(found))
          .isEqualTo(bestTotal(arc, words));
    }
  }

  @Test
  void heads_areATreeForAnyScores() {
    Random random = new Random(SEED);
    for (int words : new int[] {60, 200, 510}) {
      int[] found = SpanningTree.heads(FloatBuffer.wrap(arcs(words, random)), words);
      assertThat(isTree(found)).as("seed %d, %d words", SEED, words).isTrue();
    }
  }

  @Test
  void heads_ofEqualScoresAreATree() {
    assertThat(isTree(SpanningTree.heads(FloatBuffer.allocate(7 * 8), 7))).isTrue();
  }

  /** Whole numbers, so that sums are exact and ties happen. */
  private static float[] arcs(int words, Random random) {
    float[] arc = new float[words * (words + 1)];
    for (int i = 0; i < arc.length; i++) {
      arc[i] = random.nextInt(41) - 20;
    }
    return arc;
  }

  private static double bestTotal(float[] arc, int words) {
    double best = Double.NEGATIVE_INFINITY;
    int[] heads = new int[words];
    int all = (int) Math.pow(words + 1, words);
    for (int code = 0; code < all; code++) {
      int rest = code;
      for (int i = 0; i < words; i++) {
        heads[i] = rest % (words + 1) - 1;
        rest /= words + 1;
      }
      if (isTree(heads)) {
        best = Math.max(best, total(arc, heads));
      }
    }
    return best;
  }

  private static double total(float[] arc, int[] heads) {
    double total = 0;
    for (int i = 0; i < heads.length; i++) {
      total += arc[i * (heads.length + 1) + heads[i] + 1];
    }
    return total;
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
}
