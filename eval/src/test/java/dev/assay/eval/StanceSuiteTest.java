package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StanceSuiteTest {
  @TempDir Path folder;

  @Test
  void sharesOfHeadlines() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id": "1", "claim": "The well is dry", "articles": [{"id": "a", "headline": "The well is dry", "stance": "for"}, {"id": "b", "headline": "Well may be dry", "stance": "observing"}, {"id": "c", "headline": "Dry well is a hoax", "stance": "against"}, {"id": "d", "headline": "Well runs out of water", "stance": "observing"}]}
            """);
    try (Reader reader = Reader.open(1, Set.of())) {
      Map<String, Object> figures = Evaluation.run("stance", List.of(gold), null, Set.of(), reader);
      assertThat(Resources.figure(figures, "articles")).isEqualTo(4);
      assertThat(Resources.figure(figures, "accuracy")).isEqualTo(0.75);
      assertThat(Resources.figure(figures, "stances.against.f1")).isEqualTo(1);
    }
  }
}
