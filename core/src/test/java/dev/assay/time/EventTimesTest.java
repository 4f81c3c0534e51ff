package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Conllu;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Events of a frozen parse ({@code events.conllu}) and their times ({@code events.tsv}). */
final class EventTimesTest {
  private final Document document = Conllu.document(Texts.resource("events.conllu"));
  private final List<Timex> timexes = new TimexTagger().tag(document);
  private final EventTimes times = new EventTimes();

  @TestFactory
  Stream<DynamicTest> table() {
    return Texts.table("events.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(row)));
  }

  private void check(String[] row) {
    Sentence sentence = document.sentences().get(Integer.parseInt(row[0]));
    TimeReference time = times.timeOf(document, timexes, sentence.index(), token(sentence, row[1]));
    assertThat(Texts.show(time.interval())).isEqualTo(row[2] + "/" + row[3]);
    assertThat(time.text()).isEqualTo(row[4].equals("-") ? "" : row[4]);
    if (time.span() != null) {
      assertThat(time.span().in(document.text())).isEqualTo(time.text());
    }
  }

  private static int token(Sentence sentence, String form) {
    return IntStream.range(0, sentence.size())
        .filter(i -> sentence.form(i).equals(form))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no word " + form + " in " + sentence.span()));
  }

  @Test
  void withoutLayersTheNearestTimeInTheSentence() {
    Document unread =
        Texts.document(
            "They met on Monday and parted on Wednesday. They slept.", LocalDate.of(2017, 9, 14));
    List<Timex> found = new TimexTagger().tag(unread);
    assertThat(times.timeOf(unread, found, 0, 1).text()).isEqualTo("Monday");
    assertThat(times.timeOf(unread, found, 0, 5).text()).isEqualTo("Wednesday");
    assertThat(Texts.show(times.timeOf(unread, found, 1, 1).interval())).isEqualTo("-/2017-09-15");
  }

  @Test
  void withoutAPublicationTimeNothingIsKnown() {
    Document unread = Texts.document("They slept.", null);
    assertThat(Texts.show(times.timeOf(unread, List.of(), 0, 1).interval())).isEqualTo("-/-");
  }
}
