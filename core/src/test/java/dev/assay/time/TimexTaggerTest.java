package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Document;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts, their expressions, values and intervals: {@code times.tsv}. */
final class TimexTaggerTest {
  private final TimexTagger tagger = new TimexTagger();

  @TestFactory
  Stream<DynamicTest> table() {
    return Texts.table("times.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(row)));
  }

  private void check(String[] row) {
    LocalDate published = row[1].equals("-") ? null : LocalDate.parse(row[1]);
    Document document = Texts.document(row[0], published);
    List<String> expected =
        row[2].isBlank()
            ? List.of()
            : Arrays.stream(row[2].split(" ; ")).map(String::strip).toList();
    assertThat(tagger.tag(document)).map(t -> show(document, t)).isEqualTo(expected);
  }

  private static String show(Document document, Timex timex) {
    String words =
        document.sentences().get(timex.sentence()).span(timex.range()).in(document.text());
    TimeReference reference = timex.reference();
    return words
        + " = "
        + timex.value()
        + " = "
        + (reference == null ? "-" : Texts.show(reference.interval()));
  }
}
