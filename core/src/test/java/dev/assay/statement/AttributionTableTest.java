package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTableTest extends SentenceTable {

  static Stream<List<String>> rows() {
    return Tables.rows("attribution.tsv", 3).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void chain(List<String> row) {
    Sentence s = read().sentence(row.get(0));
    String chain =
        cues.above(s, ReadSentences.token(s, row.get(1))).stream()
            .map(
                f ->
                    sources(s, f)
                        + " "
                        + (f.cue().lemma().equals("according to")
                            ? "according to"
                            : s.form(f.token())))
            .collect(Collectors.joining(", "));
    assertThat(chain.isEmpty() ? "-" : chain).isEqualTo(row.get(2));
  }

  private static String sources(Sentence s, Cues.Found f) {
    return f.sources().isEmpty()
        ? "-"
        : f.sources().stream().map(s::form).collect(Collectors.joining(" "));
  }
}
