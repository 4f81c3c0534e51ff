package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reader.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judged texts that the repository holds: their judgements still find their statements. */
class CalibrationTextsTest {
  private static final Path TEXTS = Path.of("src/test/resources/calibration/judged-texts.jsonl");

  @Test
  void scoresAreProbabilitiesAndSortRightFromWrong() {
    try (Reader reader = Reader.open(1)) {
      Map<String, Object> figures =
          Evaluation.run("calibration", List.of(TEXTS), null, Set.of(), reader);
      Map<?, ?> all = (Map<?, ?>) figures.get("all");
      assertThat((int) all.get("statements")).isGreaterThanOrEqualTo(500);
      assertThat((double) all.get("ece")).isLessThanOrEqualTo(0.09);
      assertThat((double) all.get("auc")).isGreaterThanOrEqualTo(0.62);
    }
  }
}
