package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static Reader reader;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    reader = Reader.open(2);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void run_writesPredictionsInTheGoldsShape() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Map<String, Object> figures =
        Evaluation.run("roles", List.of(copy("gold.jsonl")), out, Set.of(), reader);
    assertThat(figures).containsKeys("predicates", "spans", "heads");
    List<ObjectNode> written = GoldFiles.sentences(List.of(out));
    assertThat(written).extracting(s -> s.get("id").asText()).containsExactly("a", "b", "c");
    assertThat(written).allMatch(s -> s.get("head").size() == s.get("words").size());
  }

  @Test
  void run_givenPredicatesAreAllFound() throws IOException {
    Map<String, Object> figures =
        Evaluation.run(
            "roles", List.of(copy("gold.jsonl")), null, Set.of(Evaluation.Option.GIVEN), reader);
    assertThat(((Map<?, ?>) figures.get("predicates")).get("f1")).isEqualTo(1.0);
  }

  @Test
  void run_readsConlluWithoutEmptyNodes() throws IOException {
    Map<String, Object> figures =
        Evaluation.run("parse", List.of(copy("small.conllu")), null, Set.of(), reader);
    assertThat(figures).containsEntry("words", 5).containsEntry("uas", 1.0);
  }

  @Test
  void run_readsIob2() throws IOException {
    Path file = folder.resolve("names.iob2");
    Files.writeString(
        file, "# sent_id = n1\n1\tOmar\tB-PER\n2\tVasić\tI-PER\n3\tspoke\tO\n4\t.\tO\n\n");
    Map<String, Object> figures = Evaluation.run("entities", List.of(file), null, Set.of(), reader);
    assertThat(((Map<?, ?>) figures.get("typed")).get("gold")).isEqualTo(1);
  }

  @Test
  void run_readsRunningText() throws IOException {
    Map<String, Object> figures =
        Evaluation.run(
            "parse", List.of(copy("raw.conllu")), null, Set.of(Evaluation.Option.RAW), reader);
    assertThat(figures).containsEntry("documents", 1).containsEntry("rebuilt", 0);
    assertThat(((Map<?, ?>) figures.get("words")).get("hits")).isEqualTo(10);
  }

  @Test
  void run_readsTextWithEvents() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Map<String, Object> figures =
        Evaluation.run("factuality", List.of(copy("events.jsonl")), out, Set.of(), reader);
    assertThat(figures).containsEntry("events", 3);
    assertThat(Files.readString(out)).contains("\"start\":14,\"end\":18,\"factuality\":");
  }

  @Test
  void run_keepsToTheGenre() throws IOException {
    EvaluationOptions news = new EvaluationOptions(Set.of(), "news");
    assertThat(Evaluation.score("parse", List.of(copy("raw.conllu")), null, news, reader).figures())
        .containsEntry("sentences", 3);
    EvaluationOptions poems = new EvaluationOptions(Set.of(), "poems");
    assertThatThrownBy(
            () -> Evaluation.score("parse", List.of(copy("raw.conllu")), null, poems, reader))
        .hasMessage("ASSAY-EVAL-05: no gold of the genre 'poems'; there are news");
  }

  @Test
  void run_refusesWhatIsNotForASuite() {
    assertThatThrownBy(
            () -> Evaluation.run("roles", List.of(), null, Set.of(Evaluation.Option.RAW), reader))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("ASSAY-EVAL-04: --raw is not for roles but for parse; roles takes")
        .hasMessageContaining("--given");
    assertThatThrownBy(() -> EvaluationOptions.of(Evaluation.Option.UPPER, Evaluation.Option.LOWER))
        .hasMessageStartingWith("ASSAY-EVAL-04");
  }

  @Test
  void run_namesTheSuitesThereAre() {
    assertThatThrownBy(() -> Evaluation.run("parsing", List.of(), null, Set.of(), reader))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("ASSAY-EVAL-01")
        .hasMessageContaining("parse, roles");
  }

  @Test
  void run_saysWhereGoldIsWrong() throws IOException {
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(file, "{\"words\":[\"a\"]}\n{\"words\":\n");
    assertThatThrownBy(() -> Evaluation.run("parse", List.of(file), null, Set.of(), reader))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("ASSAY-EVAL-02: bad.jsonl:2");
  }

  @Test
  void run_saysWhichGoldIsMissing() {
    Path file = folder.resolve("absent.jsonl");
    assertThatThrownBy(() -> Evaluation.run("parse", List.of(file), null, Set.of(), reader))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("ASSAY-EVAL-02")
        .hasMessageContaining("absent.jsonl");
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.deleteIfExists(file);
    try (InputStream in = EvaluationTest.class.getResourceAsStream(name)) {
      Files.copy(in, file);
    }
    return file;
  }
}
