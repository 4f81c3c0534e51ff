package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts read by the model that ships, and when each event marked in them was so: {@code
 * event-times.tsv}, and {@code reported-times.tsv} with the day of each text. A row with a reason
 * at its end is known to come out otherwise yet.
 */
final class EventTimesTableTest extends ReadTexts {
  private static final String PUBLISHED = "2019-03-14";

  private final EventTimes times = new EventTimes();

  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : Texts.table("event-times.tsv")) {
      List<String> dated = new ArrayList<>(List.of(row));
      dated.add(0, PUBLISHED);
      rows.add(dated);
    }
    Texts.table("reported-times.tsv").forEach(row -> rows.add(List.of(row)));
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void intervals(List<String> row) {
    String found = String.join(" ; ", intervals(LocalDate.parse(row.get(0)), row.get(1)));
    if (row.size() > 3) {
      assertThat(found).as("no longer pending: %s", row.get(3)).isNotEqualTo(row.get(2));
    } else {
      assertThat(found).isEqualTo(row.get(2));
    }
  }

  /** The intervals of what stands between asterisks, in order. */
  private List<String> intervals(LocalDate published, String marked) {
    Document document = read(marked.replace("*", ""), published);
    List<Timex> timexes = tagger.tag(document);
    List<String> found = new ArrayList<>();
    int removed = 0;
    for (int at = marked.indexOf('*'); at >= 0; at = marked.indexOf('*', at + 1)) {
      if (removed % 2 == 0) {
        found.add(interval(document, timexes, at - removed));
      }
      removed++;
    }
    return found;
  }

  private String interval(Document document, List<Timex> timexes, int start) {
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.span().start() == start) {
          return Texts.show(
              times.timeOf(document, timexes, sentence.index(), token.index()).interval());
        }
      }
    }
    throw new AssertionError("no word begins at " + start + " of " + document.text());
  }
}
