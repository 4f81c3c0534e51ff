package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import dev.assay.statement.StatementReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which events a sentence tells as having happened ({@code events-told.tsv}), each once. */
class EventsToldTest {
  @Test
  void eachEventIsToldOnceAndNothingElse() {
    List<String> told = new ArrayList<>();
    List<String> rows = Resources.rows("events-told.tsv");
    try (StatementReader assay = StatementReader.open()) {
      for (String row : rows) {
        String sentence = row.substring(row.indexOf('\t') + 1);
        told.add(events(assay, sentence) + "\t" + sentence);
      }
    }
    assertThat(told).containsExactlyElementsOf(rows);
  }

  private static String events(StatementReader assay, String sentence) {
    GoldText text = new GoldText(GoldFiles.newSentence().put("id", "told").put("text", sentence));
    String types =
        assay.read(text.report()).statements().stream()
            .filter(s -> s.proposition() instanceof Proposition.Event && isSo(s))
            .map(s -> ((Proposition.Event) s.proposition()).plover())
            .sorted()
            .collect(Collectors.joining(" "));
    return types.isEmpty() ? "-" : types;
  }

  private static boolean isSo(Statement statement) {
    Factuality f = statement.factuality();
    return f.mode() == Factuality.Mode.ACTUAL && f.polarity() != Factuality.Polarity.NEGATIVE;
  }
}
