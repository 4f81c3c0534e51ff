package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Name;
import dev.assay.text.TokenRange;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameDecoderTest {
  private static final List<String> LABELS =
      List.of(
          "_", "B-organization", "I-organization", "B-person", "I-person", "B-place", "I-place");

  /** {@code names.tsv}: scores of each tag, a word a column; and the names that are best. */
  @TestFactory
  Stream<DynamicTest> decodes() {
    return Resources.lines("names.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> assertNames(row)));
  }

  private static void assertNames(String[] row) {
    String[] words = row[1].split(" ");
    FloatBuffer scores = FloatBuffer.allocate(words.length * LABELS.size());
    for (int w = 0; w < words.length; w++) {
      for (String cell : words[w].split(",")) {
        String[] of = cell.split(":");
        scores.put(w * LABELS.size() + LABELS.indexOf(of[0]), Float.parseFloat(of[1]));
      }
    }
    List<Name> found = new NameDecoder(LABELS).decode(scores, words.length);
    assertThat(String.join(" ", found.stream().map(NameDecoderTest::written).toList()))
        .isEqualTo(row[2]);
  }

  private static String written(Name name) {
    return name.type() + ":" + name.range().start() + "-" + name.range().end();
  }

  /** What greedy decoding may break: nothing begins inside, and no better path was missed. */
  @Test
  void findsTheBestOfAllSequences() {
    Random random = new Random(11);
    List<String> labels = List.of("I-place", "B-place", "_", "B-person", "I-person");
    for (int turn = 0; turn < 200; turn++) {
      int words = 1 + random.nextInt(5);
      float[] scores = new float[words * labels.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.nextFloat();
      }
      List<Name> found = new NameDecoder(labels).decode(FloatBuffer.wrap(scores), words);
      assertThat(found).isEqualTo(NameSequences.best(labels, scores, words));
    }
  }

  /** Every sequence that is allowed, tried in turn. */
  private record NameSequences(List<String> labels, float[] scores, int[] tags) {
    static List<Name> best(List<String> labels, float[] scores, int words) {
      NameSequences best = null;
      for (int n = 0; n < Math.pow(labels.size(), words); n++) {
        int[] tags = new int[words];
        int rest = n;
        for (int w = 0; w < words; w++, rest /= labels.size()) {
          tags[w] = rest % labels.size();
        }
        NameSequences next = new NameSequences(labels, scores, tags);
        if (next.isAllowed() && (best == null || next.sum() > best.sum())) {
          best = next;
        }
      }
      return best.names();
    }

    private String tag(int w) {
      return labels.get(tags[w]);
    }

    private boolean isAllowed() {
      for (int w = 0; w < tags.length; w++) {
        boolean goesOn = w > 0 && tag(w - 1).substring(1).equals(tag(w).substring(1));
        if (tag(w).startsWith("I-") && !goesOn) {
          return false;
        }
      }
      return true;
    }

    private double sum() {
      double sum = 0;
      for (int w = 0; w < tags.length; w++) {
        sum += scores[w * labels.size() + tags[w]];
      }
      return sum;
    }

    private List<Name> names() {
      List<Name> names = new java.util.ArrayList<>();
      for (int w = 0; w < tags.length; w++) {
        if (tag(w).startsWith("B-")) {
          int end = w + 1;
          while (end < tags.length && tag(end).startsWith("I-")) {
            end++;
          }
          names.add(new Name(tag(w).substring(2), new TokenRange(w, end)));
        }
      }
      return names;
    }
  }
}
