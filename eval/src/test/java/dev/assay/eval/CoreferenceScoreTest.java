package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows of {@code chains.tsv}: what chains of letters score; of {@code coreference.tsv}: what {@code
 * chains-predicted.jsonl} scores against {@code chains-gold.jsonl}.
 */
class CoreferenceScoreTest {
  static List<String> letters() {
    return Resources.rows("chains.tsv");
  }

  static List<String> documents() {
    return Resources.rows("coreference.tsv");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void chainsOfLetters(String row) {
    String[] cells = row.split("\t");
    CoreferenceScore score = new CoreferenceScore();
    score.add(clusters(cells[0]), clusters(cells[1]));
    check(score.figures(), cells[2], cells[3]);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentsInTheGoldsShape(String row) {
    String[] cells = row.split("\t");
    check(
        CoreferenceSuite.score(
            Resources.sentences("chains-gold.jsonl"),
            Resources.sentences("chains-predicted.jsonl")),
        cells[0],
        cells[1]);
  }

  private static void check(Map<String, Object> figures, String name, String expected) {
    Object found = figures;
    for (String key : name.split("\\.")) {
      found = ((Map<?, ?>) found).get(key);
    }
    String[] parts = expected.split("/");
    double value = Double.parseDouble(parts[0]);
    value /= parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
    assertThat(((Number) found).doubleValue()).as(name).isEqualTo(value, Offset.offset(1e-12));
  }

  private static Clusters clusters(String text) {
    return new Clusters(
        Arrays.stream(text.split(" "))
            .filter(chain -> !chain.equals("-"))
            .map(CoreferenceScoreTest::letters)
            .toList());
  }

  private static Set<String> letters(String chain) {
    return chain
        .chars()
        .mapToObj(Character::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
