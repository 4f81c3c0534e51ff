package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well the status of events is told in sentences written for it; floors, not targets. */
class StatusSuiteTest {
  private static final Path SENTENCES =
      Path.of("../core/src/test/resources/dev/assay/statement/status");

  @Test
  void sentencesToDevelopOn() {
    assertThat(accuracy("status.tsv")).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void aRowWithoutAnEventIsRefused(@TempDir Path folder) throws IOException {
    Path gold = folder.resolve("gold.tsv");
    Files.writeString(gold, "# a comment\nx1\tactual\t+\tCT\tThe army attacked.\n");
    assertThatThrownBy(() -> StatusGold.of(List.of(gold)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("gold.tsv:2: not a row");
  }

  @Test
  void eitherOfSeveralValuesIsRightAndAPointIsNotJudged() {
    assertThat(StatusGold.allows(List.of("actual", "possible"), "possible")).isTrue();
    assertThat(StatusGold.allows(List.of("actual"), "possible")).isFalse();
    assertThat(StatusGold.allows(List.of("."), "PS")).isTrue();
  }

  private static double accuracy(String file) {
    try (Reader reader = Reader.open(1)) {
      Map<String, Object> figures =
          Evaluation.run("status", List.of(SENTENCES.resolve(file)), null, Set.of(), reader);
      return (double) figures.get("accuracy");
    }
  }
}
