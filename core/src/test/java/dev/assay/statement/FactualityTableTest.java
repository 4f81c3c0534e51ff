package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactualityTableTest extends SentenceTable {
  private final FactualityAssessor assessor = new FactualityAssessor();

  static Stream<List<String>> rows() {
    return Tables.rows("factuality.tsv", 5).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void factuality(List<String> row) {
    Sentence s = read().sentence(row.get(0));
    int trigger = ReadSentences.token(s, row.get(1));
    List<Cues.Found> chain = cues.above(s, trigger);
    FactualityAssessor.Assessed assessed =
        assessor.assess(s, trigger, chain.isEmpty() ? null : chain.get(chain.size() - 1));
    assertThat(assessed.evidence()).as("why").isNotEmpty();
    Factuality f = assessed.factuality();
    assertThat(
            f.polarity().sign()
                + " "
                + f.certainty()
                + " "
                + f.mode().name().toLowerCase(Locale.ROOT))
        .isEqualTo(row.get(2) + " " + row.get(3) + " " + row.get(4));
  }
}
