package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The suites {@code actors}, {@code relevance} and {@code attribution} on small files made by hand.
 */
class EventSuitesTest {
  private static Map<String, Object> actors = Map.of();

  @BeforeAll
  static void run() throws URISyntaxException {
    Path gold = Path.of(EventSuitesTest.class.getResource("actors-gold.jsonl").toURI());
    try (Reader reader = Reader.open(1, Set.of())) {
      actors = Evaluation.run("actors", List.of(gold), null, Set.of(), reader);
    }
  }

  @AfterAll
  static void forget() {
    actors = Map.of();
  }

  static List<String> actorFigures() {
    return Resources.rows("actors-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("actorFigures")
  void actors(String row) {
    agrees(actors, row);
  }

  static List<String> relevanceFigures() {
    return Resources.rows("relevance-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("relevanceFigures")
  void relevance(String row) {
    agrees(
        RelevanceSuite.score(
            Resources.sentences("relevance-gold.jsonl"),
            Resources.sentences("relevance-predicted.jsonl")),
        row);
  }

  static List<String> attributionFigures() {
    return Resources.rows("attribution-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("attributionFigures")
  void attribution(String row) {
    AttributionScore score = new AttributionScore();
    List<ObjectNode> gold = Resources.sentences("attribution-gold.jsonl");
    List<ObjectNode> predicted = Resources.sentences("attribution-predicted.jsonl");
    for (int i = 0; i < gold.size(); i++) {
      score.add(gold.get(i), predicted.get(i));
    }
    agrees(score.figures(), row);
  }

  static List<String> dyadFigures() {
    return Resources.rows("dyads-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("dyadFigures")
  void dyads(String row) {
    DyadScore score = new DyadScore();
    List<ObjectNode> gold = Resources.sentences("dyads-gold.jsonl");
    List<ObjectNode> predicted = Resources.sentences("dyads-predicted.jsonl");
    for (int i = 0; i < gold.size(); i++) {
      score.add(gold.get(i), predicted.get(i));
    }
    agrees(score.figures(), row);
  }

  static List<String> templateFigures() {
    return Resources.rows("muc-figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("templateFigures")
  void templates(String row) {
    MucScore score = new MucScore();
    List<ObjectNode> gold = Resources.sentences("muc-gold.jsonl");
    List<ObjectNode> predicted = Resources.sentences("muc-predicted.jsonl");
    for (int i = 0; i < gold.size(); i++) {
      score.add(gold.get(i), predicted.get(i));
    }
    agrees(score.figures(), row);
  }

  private static void agrees(Map<String, Object> figures, String row) {
    String[] cells = row.split("\t", -1);
    assertThat(Resources.figure(figures, cells[0]))
        .isEqualTo(Resources.fraction(cells[1]), Offset.offset(1e-12));
  }
}
