package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The network in Java against what torch made of the same sentences, {@code frozen.jsonl}. */
class FrozenReadingTest {
  /** Of the decisions that torch takes in fp32, how many int8 must take too. */
  private static final double AGREEMENT = 0.97;

  /** Not one of several labels a word. */
  private static final Set<Head> FLAT = Set.of(Head.REL, Head.PREDICATE, Head.FACTUALITY);

  @Test
  void fp32EqualsTorch() throws IOException {
    Path network = Path.of(System.getProperty("assay.fp32", fp32OfTraining()));
    assumeTrue(
        Files.exists(network),
        "no fp32 model at " + network + "; training/make-model writes it, assay.fp32 names it");
    ModelFiles shipped = ModelFiles.standard();
    ModelFiles files =
        name -> name.equals(ModelFiles.NETWORK) ? bytes(network) : shipped.read(name);
    try (ReaderModel model = ReaderModel.load(files)) {
      for (JsonNode sentence : frozen()) {
        model
            .score(pieces(sentence, model))
            .rows()
            .forEach((head, values) -> assertSampled(head.output(), values, sentence));
      }
    }
  }

  @Test
  void int8DecidesAsTorchDoes() throws IOException {
    Map<String, int[]> agreed = new LinkedHashMap<>();
    try (ReaderModel model = ReaderModel.load(ModelFiles.standard())) {
      for (JsonNode sentence : frozen()) {
        compare(sentence, model.score(pieces(sentence, model)), agreed);
      }
    }
    assertThat(agreed.size()).isGreaterThanOrEqualTo(8);
    agreed.forEach(
        (name, of) ->
            assertThat((double) of[0] / of[1])
                .as("%s: %d of %d decisions agree", name, of[0], of[1])
                .isGreaterThanOrEqualTo(AGREEMENT));
  }

  private static void assertSampled(String name, FloatBuffer values, JsonNode sentence) {
    JsonNode sampled = sentence.path("sampled").path(name);
    int step = sampled.path("step").asInt();
    assertThat(sampled.path("values")).isNotEmpty();
    for (int i = 0; i < sampled.path("values").size(); i++) {
      assertThat((double) values.get(i * step))
          .as("%s[%d] of %s", name, i * step, sentence.path("words"))
          .isEqualTo(sampled.path("values").path(i).asDouble(), Offset.offset(1e-4));
    }
  }

  private static void compare(JsonNode sentence, Scores scores, Map<String, int[]> agreed) {
    JsonNode decided = sentence.path("decided");
    int words = scores.words();
    for (Head head : scores.rows().keySet()) {
      if (decided.path(head.output()).path(0).isInt() && !FLAT.contains(head)) {
        rows(head, decided, scores, agreed);
      }
    }
    FloatBuffer rel = scores.of(Head.REL);
    FloatBuffer roles = scores.of(Head.ROLE);
    int relationCount = rel.limit() / (words * (words + 1));
    int roleCount = roles.limit() / (words * words);
    for (int i = 0; i < words; i++) {
      int head = decided.path("arc").path(i).asInt();
      int relation = Scores.argmax(rel, (i * (words + 1) + head) * relationCount, relationCount);
      count(agreed, "rel", relation == decided.path("rel").path(i).asInt());
      int predicate = scores.of(Head.PREDICATE).get(i) > 0 ? 1 : 0;
      count(agreed, "predicate", predicate == decided.path("predicate").path(i).asInt());
      for (int w = 0; w < decided.path("role").path(i).size(); w++) {
        int role = Scores.argmax(roles, (i * words + w) * roleCount, roleCount);
        count(agreed, "role", role == decided.path("role").path(i).path(w).asInt());
      }
    }
  }

  private static void rows(Head head, JsonNode decided, Scores scores, Map<String, int[]> agreed) {
    FloatBuffer values = scores.of(head);
    int width = values.limit() / scores.words();
    for (int i = 0; i < scores.words(); i++) {
      int best = Scores.argmax(values, i * width, width);
      count(agreed, head.output(), best == decided.path(head.output()).path(i).asInt());
    }
  }

  private static void count(Map<String, int[]> agreed, String name, boolean same) {
    int[] of = agreed.computeIfAbsent(name, n -> new int[2]);
    of[0] += same ? 1 : 0;
    of[1]++;
  }

  private static PieceSequence pieces(JsonNode sentence, ReaderModel model) {
    List<String> words = new ArrayList<>();
    sentence.path("words").forEach(word -> words.add(word.asText()));
    return Resources.pieces(words, model);
  }

  private static List<JsonNode> frozen() throws IOException {
    List<JsonNode> sentences = new ArrayList<>();
    for (String line : Resources.lines("frozen.jsonl")) {
      sentences.add(new ObjectMapper().readTree(line));
    }
    return sentences;
  }

  private static String fp32OfTraining() {
    return System.getProperty("assay.root", "..") + "/training/out/reader-fp32.onnx";
  }

  private static byte[] bytes(Path file) {
    return ModelFiles.folder(file.toAbsolutePath().getParent()).read(file.getFileName().toString());
  }
}
