package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineSuiteTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

  @TempDir Path folder;

  static List<String> stems() {
    return Resources.rows("stems.tsv");
  }

  @ParameterizedTest
  @MethodSource("stems")
  void stems(String row) {
    String[] cells = row.split("\t", -1);
    assertThat(new Rouge().counts(List.of(cells[0]))).containsOnlyKeys(cells[1]);
  }

  /** One day right, one a day late: its three words count half. */
  @Test
  void alignsDaysByDateAndContent() {
    TimelineScore score = new TimelineScore();
    score.add(
        Map.of(DAY, List.of("The bridge fell"), DAY.plusDays(3), List.of("Rebels took a town")),
        Map.of(DAY, List.of("A bridge fell"), DAY.plusDays(4), List.of("The rebels held a town")));
    Map<String, Object> figures = score.figures();
    assertThat(Resources.figure(figures, "dates.f1")).isEqualTo(0.5, EXACT);
    // found: bridge, fell, rebel, held, town: (2 + 2/2)/5; gold: bridge, fell, rebel, town: 3/4
    assertThat(Resources.figure(figures, "ar1.p")).isEqualTo(3.0 / 5, EXACT);
    assertThat(Resources.figure(figures, "ar1.r")).isEqualTo(3.0 / 4, EXACT);
  }

  @Test
  void daysThatNoReportCanKnowAreLeftOut() throws IOException {
    Path gold =
        file(
            """
            {"timeline": "one", "items": [{"date": "2021-03-02", "sentences": ["The bridge fell."]}, {"date": "2022-01-01", "sentences": ["A court ruled."]}]}
            {"timeline": "two", "items": [{"date": "2022-01-01", "sentences": ["A court ruled."]}]}
            {"id": "a", "pub_date": "2021-03-02", "sentences": ["The old bridge over the river fell on Tuesday ."]}
            {"id": "b", "pub_date": "2021-03-04", "sentences": ["The bridge fell on Tuesday after days of heavy rain ."]}
            """);
    Map<String, Object> figures = run(gold);
    assertThat(Resources.figure(figures, "timelines")).isEqualTo(1);
    assertThat(Resources.figure(figures, "timelines_left_out")).isEqualTo(1);
    assertThat(Resources.figure(figures, "days_left_out")).isEqualTo(2);
    assertThat(Resources.figure(figures, "dates.f1")).isEqualTo(1);
  }

  @Test
  void aDayThatIsNoneIsRefused() throws IOException {
    Path gold =
        file("{\"timeline\": \"one\", \"items\": [{\"date\": \"May\", \"sentences\": []}]}\n");
    assertThatThrownBy(() -> run(gold)).hasMessageContaining("one: day 'May' is none");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "gold", ".jsonl"), text);
  }

  private static Map<String, Object> run(Path gold) {
    try (Reader reader = Reader.open(1, Set.of())) {
      return Evaluation.run("timeline", List.of(gold), null, Set.of(), reader);
    }
  }
}
