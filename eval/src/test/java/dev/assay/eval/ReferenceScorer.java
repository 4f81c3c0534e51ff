package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks a reference scorer, which is a Python script; a test skips, saying so, without Python. */
final class ReferenceScorer {
  private ReferenceScorer() {}

  static JsonNode score(Path script, Path gold, Path predictions, String... options)
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
