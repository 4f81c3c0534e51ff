package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.statement.Proposition;
import dev.assay.statement.StatementReader;
import dev.assay.statement.Telling;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One event, several, a habit or the past ({@code telling.tsv}): floors, not targets. */
class TellingTest {
  @Test
  void episodesAreToldFromSummariesHabitsAndThePast() {
    List<String> wrong = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    int found = 0;
    try (StatementReader assay = StatementReader.open()) {
      for (String row : Resources.rows("telling.tsv")) {
        String[] cells = row.split("\t");
        Optional<Telling> told = telling(assay, cells[0], cells[3]);
        found += told.isPresent() ? 1 : 0;
        if (told.isPresent() && !isRight(cells[2], told.get())) {
          wrong.add(row);
          if (cells[2].equals("episode")) {
            taken.add(row);
          }
        }
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(65);
    assertThat(wrong).hasSizeLessThanOrEqualTo(7);
    assertThat(taken).as("episodes taken for something else").isEmpty();
  }

  private static boolean isRight(String tellings, Telling told) {
    return List.of(tellings.split("\\|")).contains(told.name().toLowerCase(Locale.ROOT));
  }

  /** How the starred word's event is told; empty where nothing is read from it. */
  private static Optional<Telling> telling(StatementReader assay, String id, String starred) {
    int open = starred.indexOf('*');
    Span word = new Span(open, starred.indexOf('*', open + 1) - 1);
    GoldText text =
        new GoldText(
            GoldFiles.newSentence()
                .put("id", id)
                .put("date", "2024-06-12")
                .put("text", starred.replace("*", "")));
    return assay.read(text.report()).statements().stream()
        .filter(s -> s.trigger().overlaps(word))
        .filter(s -> s.proposition() instanceof Proposition.Event)
        .map(s -> ((Proposition.Event) s.proposition()).telling())
        .findFirst();
  }
}
