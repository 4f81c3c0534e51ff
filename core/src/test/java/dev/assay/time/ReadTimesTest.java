package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.assay.reader.Reader;
import dev.assay.reader.ReaderException;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Time expressions of texts whose syntax is known: {@code read-times.tsv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadTimesTest {
  private final Segmenter segmenter = new Segmenter();
  private final TimexTagger tagger = new TimexTagger();
  private Reader reader;

  @BeforeAll
  void open() {
    try {
      reader = Reader.open(1);
    } catch (ReaderException e) {
      abort("no reader: " + e.getMessage());
    }
  }

  @AfterAll
  void close() {
    if (reader != null) {
      reader.close();
    }
  }

  static List<String[]> rows() {
    return Texts.table("read-times.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void expressions(String text, String published, String expected) {
    Document plain = Texts.document(text, LocalDate.parse(published));
    Document document = reader.read(segmenter.split(plain.report()));
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
