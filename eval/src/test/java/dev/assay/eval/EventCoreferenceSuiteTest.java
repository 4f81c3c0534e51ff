package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.EventKinds;
import dev.assay.reader.Reader;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCoreferenceSuiteTest {
  private static Reader reader;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    reader = Reader.open(1, Set.of());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  static List<String> kinds() {
    return Resources.rows("event-kinds.tsv");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void kindsOfEvents(String row) throws IOException {
    String[] cells = row.split("\t", -1);
    Path file = file("{\"id\": \"a\", \"text\": \"" + cells[0] + "\"}\n");
    Document unread = new Segmenter().split(GoldText.of(List.of(file)).get(0).report());
    Sentence s = reader.read(unread).sentences().get(0);
    List<String> words = List.of(cells[1].split(" ", -1));
    List<Integer> mention =
        s.tokens().stream().filter(t -> words.contains(t.form())).map(Token::index).toList();
    assertThat(EventKinds.load().of(s, mention)).isEqualTo(cells[2]);
  }

  @Test
  void oneEventInTwoReports() throws IOException {
    Path gold =
        file(
            """
            {"id": "a", "text": "The dam in the Ulm valley burst on Monday .", "events": [{"start": 27, "end": 32, "tokens": "burst", "chain": "1"}]}
            {"id": "b", "text": "The dam burst , and the Ulm valley was flooded .", "events": [{"start": 8, "end": 13, "tokens": "burst", "chain": "1"}, {"start": 39, "end": 46, "tokens": "flooded", "chain": "2"}]}
            {"id": "c", "text": "A tyre burst in the race .", "events": [{"start": 7, "end": 12, "tokens": "burst", "chain": "3"}]}
            """);
    Map<String, Object> figures =
        Evaluation.run("event-coreference", List.of(gold), null, Set.of(), reader);
    assertThat(Resources.figure(figures, "docs")).isEqualTo(3);
    assertThat(Resources.figure(figures, "conll")).isEqualTo(1);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "gold", ".jsonl"), text);
  }
}
