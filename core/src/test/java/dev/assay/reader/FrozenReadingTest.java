package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The network in Java against what torch made of the same sentences, {@code frozen.jsonl}. */
class FrozenReadingTest {
  /** Of the decisions that torch takes in fp32, how many int8 must take too. */
  private static final double AGREEMENT = 0.97;

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
        Map<String, float[]> found = outputs(model.score(pieces(sentence, model)));
        found.forEach((name, values) -> assertSampled(name, values, sentence));
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
    assertThat(agreed).hasSize(8);
    agreed.forEach(
        (name, of) ->
            assertThat((double) of[0] / of[1])
                .as("%s: %d of %d decisions agree", name, of[0], of[1])
                .isGreaterThanOrEqualTo(AGREEMENT));
  }

  private static void assertSampled(String name, float[] values, JsonNode sentence) {
    JsonNode sampled = sentence.path("sampled").path(name);
    int step = sampled.path("step").asInt();
    assertThat(sampled.path("values")).isNotEmpty();
    for (int i = 0; i < sampled.path("values").size(); i++) {
      assertThat((double) values[i * step])
          .as("%s[%d] of %s", name, i * step, sentence.path("words"))
          .isEqualTo(sampled.path("values").path(i).asDouble(), Offset.offset(1e-4));
    }
  }

  private static void compare(JsonNode sentence, Scores scores, Map<String, int[]> agreed) {
    JsonNode decided = sentence.path("decided");
    int words = scores.words();
    rows("upos", decided, scores.upos(), words, agreed);
    rows("xpos", decided, scores.xpos(), words, agreed);
    rows("lemma", decided, scores.lemma(), words, agreed);
    rows("entity", decided, scores.entity(), words, agreed);
    rows("arc", decided, scores.arc(), words, agreed);
    int relations = scores.rel().length / (words * (words + 1));
    int roles = scores.role().length / (words * words);
    for (int i = 0; i < words; i++) {
      int head = decided.path("arc").path(i).asInt();
      int relation = Scores.argmax(scores.rel(), (i * (words + 1) + head) * relations, relations);
      count(agreed, "rel", relation == decided.path("rel").path(i).asInt());
      int predicate = scores.predicate()[i] > 0 ? 1 : 0;
      count(agreed, "predicate", predicate == decided.path("predicate").path(i).asInt());
      for (int w = 0; w < decided.path("role").path(i).size(); w++) {
        int role = Scores.argmax(scores.role(), (i * words + w) * roles, roles);
        count(agreed, "role", role == decided.path("role").path(i).path(w).asInt());
      }
    }
  }

  private static void rows(
      String name, JsonNode decided, float[] values, int words, Map<String, int[]> agreed) {
    int width = values.length / words;
    for (int i = 0; i < words; i++) {
      int best = Scores.argmax(values, i * width, width);
      count(agreed, name, best == decided.path(name).path(i).asInt());
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
    return PieceSequence.of(words, model.pieces());
  }

  private static Map<String, float[]> outputs(Scores s) {
    Map<String, float[]> outputs = new LinkedHashMap<>();
    outputs.put("upos", s.upos());
    outputs.put("xpos", s.xpos());
    outputs.put("lemma", s.lemma());
    outputs.put("entity", s.entity());
    outputs.put("predicate", s.predicate());
    outputs.put("factuality", s.factuality());
    outputs.put("arc", s.arc());
    outputs.put("rel", s.rel());
    outputs.put("role", s.role());
    return outputs;
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
