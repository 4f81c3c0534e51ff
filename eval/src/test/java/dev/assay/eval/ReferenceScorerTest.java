package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suites' figures against the reference scorers', on the predictions that the suites write. */
@Tag("exhaustive")
class ReferenceScorerTest {
  private static final Path SHARED = Path.of(System.getProperty("assay.shared", "../shared"));

  @TempDir Path folder;

  @Test
  void parse() throws Exception {
    agrees("parse", "train/ewt-test.jsonl", "score_parse.py", "");
  }

  @Test
  void roles() throws Exception {
    agrees("roles", "train/ewt-test.jsonl", "score_parse.py", "/roles");
  }

  @Test
  void entities() throws Exception {
    agrees("entities", "train/gum-test.jsonl", "score_spans.py", "", "--layer", "entities");
  }

  @Test
  void names() throws Exception {
    agrees(
        "entities", "gold/entities/uner_ewt-dev.iob2", "score_spans.py", "", "--layer", "entities");
  }

  @Test
  void factuality() throws Exception {
    agrees("factuality", "train/ewt-test.jsonl", "score_factuality.py", "");
  }

  @Test
  void timexes() throws Exception {
    agrees("timex", "gold/time/aquaint_tml.jsonl", "score_spans.py", "", "--layer", "timexes");
  }

  private void agrees(String suite, String gold, String scorer, String at, String... options)
      throws Exception {
    Path script = SHARED.resolve("gold/scoring").resolve(scorer);
    assumeTrue(
        Files.exists(script) && Files.exists(SHARED.resolve(gold)),
        "no gold or no scorer under " + SHARED + "; assay.shared names the folder");
    Path out = folder.resolve("predictions.jsonl");
    Map<String, Object> figures =
        Evaluation.run(suite, List.of(SHARED.resolve(gold)), out, Set.of());
    compare(figures, score(script, SHARED.resolve(gold), out, options).at(at), suite);
  }

  private static void compare(Map<?, ?> ours, JsonNode theirs, String where) {
    for (var figure : ours.entrySet()) {
      JsonNode other = theirs.path((String) figure.getKey());
      String name = where + "." + figure.getKey();
      if (figure.getValue() instanceof Map<?, ?> nested) {
        compare(nested, other, name);
      } else if (!name.equals("parse.lemma")) { // which the reference scorer does not count
        assertThat(other.isNumber()).as("%s is a figure of the reference scorer", name).isTrue();
        assertThat(((Number) figure.getValue()).doubleValue())
            .as(name)
            .isEqualTo(other.asDouble(), Offset.offset(0.00005));
      }
    }
  }

  private static JsonNode score(Path script, Path gold, Path predictions, String... options)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("python3", script.toString()));
    command.addAll(List.of(gold.toString(), predictions.toString()));
    command.addAll(List.of(options));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 to run the reference scorer with: " + e.getMessage());
      throw e;
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status of %s", script).isZero();
    return new ObjectMapper().readTree(output);
  }
}
