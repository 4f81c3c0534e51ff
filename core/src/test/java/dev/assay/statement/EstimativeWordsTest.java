package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimativeWordsTest extends SentenceTable {
  private final FactualityAssessor assessor = new FactualityAssessor();

  static Stream<List<String>> rows() {
    return Tables.rows("estimates.tsv", 5).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bands(List<String> row) {
    Sentence s = read().sentence(row.get(0));
    Factuality f =
        assessor.assess(s, ReadSentences.token(s, row.get(1)), /* cue= */ null).factuality();
    Factuality.Band band = f.band();
    String told = band == null ? "- -" : band.low() + " " + band.high();
    assertThat(f.polarity().sign() + " " + told)
        .isEqualTo(row.get(2) + " " + row.get(3) + " " + row.get(4));
  }
}
