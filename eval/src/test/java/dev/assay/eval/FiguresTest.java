package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code predicted.jsonl} scores against {@code gold.jsonl}: rows of {@code figures.tsv}, and
 * of {@code errors.tsv} by kind.
 */
class FiguresTest {
  static List<String> figures() {
    return Resources.rows("figures.tsv");
  }

  static List<String> errors() {
    return Resources.rows("errors.tsv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void figure(String row) {
    String[] cells = row.split("\t");
    Object found = score(cells[0]).figures();
    for (String key : cells[1].split("\\.")) {
      found = ((Map<?, ?>) found).get(key);
    }
    assertThat(((Number) found).doubleValue())
        .as("%s %s", cells[0], cells[1])
        .isEqualTo(value(cells[2]), Offset.offset(1e-12));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void error(String row) {
    String[] cells = row.split("\t");
    assertThat(score(cells[0]).errors())
        .filteredOn(table -> table.layer().equals(cells[1]))
        .flatExtracting(ErrorTable::kinds)
        .filteredOn(kind -> kind.name().equals(cells[2]))
        .extracting(ErrorTable.Kind::errors)
        .containsExactly(Integer.valueOf(cells[3]));
  }

  private static Outcome score(String suite) {
    List<ObjectNode> gold = Resources.sentences("gold.jsonl");
    List<ObjectNode> predicted = Resources.sentences("predicted.jsonl");
    SyntaxErrors syntax = new SyntaxErrors();
    RoleErrors roles = new RoleErrors();
    EntityErrors entities = new EntityErrors("entities");
    return switch (suite) {
      case "parse" ->
          new Outcome(ParseSuite.score(gold, predicted, syntax), predicted, syntax.tables());
      case "roles" ->
          new Outcome(RolesSuite.score(gold, predicted, roles), predicted, roles.tables());
      case "entities" ->
          new Outcome(EntitiesSuite.score(gold, predicted, entities), predicted, entities.tables());
      default -> throw new IllegalArgumentException(suite);
    };
  }

  private static double value(String text) {
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
  }
}
