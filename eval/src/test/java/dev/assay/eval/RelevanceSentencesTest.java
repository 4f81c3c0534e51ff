package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reader.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Words of violence that tell no act of conflict (games, manners of speaking, accidents, films,
 * drills) beside forty that do: sentences written for it; floors, not targets.
 */
class RelevanceSentencesTest {
  private static final Path SENTENCES = Path.of("src/test/resources/relevance/sentences.jsonl");

  @Test
  void fewSentencesWithoutAConflictPassForOne() {
    try (Reader reader = Reader.open(1)) {
      Map<String, Object> figures =
          Evaluation.run("relevance", List.of(SENTENCES), null, Set.of(), reader);
      assertThat((double) figures.get("recall")).isGreaterThanOrEqualTo(0.95);
      assertThat((double) figures.get("false_positive_rate")).isLessThanOrEqualTo(0.20);
    }
  }
}
