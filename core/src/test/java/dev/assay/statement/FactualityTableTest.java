package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactualityTableTest extends SentenceTable {
  private final FactualityAssessor assessor = new FactualityAssessor();

  static Stream<List<String>> rows() {
    return Tables.rows("factuality.tsv", 5).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void factuality(List<String> row) {
    FactualityAssessor.Assessed assessed = assessed(row.get(0), row.get(1));
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

  /** Rows that nobody looks at one by one; how many are right may only grow. */
  @ParameterizedTest
  @CsvSource({"factuality-aside.tsv, 62", "wished-aside.tsv, 36"})
  void factuality_aside(String table, int least) {
    List<String[]> rows = Tables.rows(table, 3);
    long right =
        rows.stream()
            .filter(row -> row[2].equals(told(assessed(row[0], row[1]).factuality())))
            .count();
    System.out.println(table + ": " + right + " of " + rows.size());
    assertThat(right).isGreaterThanOrEqualTo(least);
  }

  private static String told(Factuality f) {
    boolean happened =
        f.polarity().sign().equals("+")
            && f.certainty() == Factuality.Certainty.CT
            && f.mode() == Factuality.Mode.ACTUAL;
    return happened ? "happened" : f.polarity().sign().equals("-") ? "not" : "maybe";
  }

  private FactualityAssessor.Assessed assessed(String sentence, String word) {
    Sentence s = read().sentence(sentence);
    int trigger = ReadSentences.token(s, word);
    List<Cues.Found> chain = cues.above(s, trigger);
    return assessor.assess(s, trigger, chain.isEmpty() ? null : chain.get(chain.size() - 1));
  }
}
