package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time expressions of texts whose syntax is known: {@code read-times.tsv}. */
final class ReadTimesTest extends ReadTexts {
  static List<String[]> rows() {
    return Texts.table("read-times.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void expressions(String text, String published, String expected) {
    Document document = read(text, LocalDate.parse(published));
    assertThat(
            tagger.tag(document).stream()
                .map(timex -> show(document, timex))
                .collect(Collectors.joining(" ; ")))
        .isEqualTo(expected);
  }

  private static String show(Document document, Timex timex) {
    String words =
        document.sentences().get(timex.sentence()).span(timex.range()).in(document.text());
    return words + " = " + timex.type() + " " + timex.value();
  }
}
