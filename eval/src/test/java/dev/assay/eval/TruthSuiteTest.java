package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.reader.Reader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruthSuiteTest {
  private static final String LISTS = " ?\\|\\| ?";

  @TempDir Path folder;

  static List<String> lists() {
    return Resources.rows("author-lists.tsv");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void readsAuthorLists(String row) {
    String[] cells = row.split("\t", -1);
    List<String> read =
        new AuthorLists(AuthorWords.load())
            .read(List.of(cells[0].split(LISTS, -1))).stream()
                .map(l -> l.stream().map(AuthorName::toString).collect(Collectors.joining("; ")))
                .toList();
    assertThat(read).isEqualTo(Stream.of(cells[1].split(LISTS, -1)).map(String::strip).toList());
  }

  @Test
  void scoresListsOfAuthors() throws URISyntaxException {
    Path gold = Path.of(TruthSuiteTest.class.getResource("truth-gold.jsonl").toURI());
    Map<String, Object> figures = run(gold);
    assertThat(Resources.figure(figures, "books")).isEqualTo(2);
    assertThat(Resources.figure(figures, "voting")).isEqualTo(0.5);
    assertThat(Resources.figure(figures, "voting_as_written")).isZero();
    assertThat(Resources.figure(figures, "sources.count")).isEqualTo(6);
  }

  @Test
  void whatIsNoObjectIsRefusedWithItsLine() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"object\": \"b\"}\n[1]\n");
    assertThatThrownBy(() -> run(bad))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("bad.jsonl:2: one object a line is expected");
  }

  private static Map<String, Object> run(Path gold) {
    try (Reader reader = Reader.open(1, Set.of())) {
      return Evaluation.run("truth", List.of(gold), null, Set.of(), reader);
    }
  }
}
