package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Span;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types of event on a small gold made by hand. */
class PloverScoreTest {
  static List<String> figures() {
    return Resources.rows("plover-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void score(String row) {
    String[] cells = row.split("\t", -1);
    PloverScore score =
        new PloverScore(
            Resources.sentences("plover-gold.jsonl"),
            Resources.sentences("plover-predicted.jsonl"));
    Map<String, Object> figures = cells[0].equals("found") ? score.found() : score.given();
    assertThat(Resources.figure(figures, cells[1]))
        .isEqualTo(Resources.fraction(cells[2]), Offset.offset(1e-12));
  }

  @Test
  void pair_isReadFromItsMarks() {
    GivenPair pair = GivenPair.of("Now <s>the miller</s> thanked <t>the weaver</t> and <t>me</t>.");
    assertThat(pair.source()).containsExactly(new Span(4, 14));
    assertThat(pair.target()).containsExactly(new Span(23, 33), new Span(38, 40));
  }
}
