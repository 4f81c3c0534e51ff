package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of {@code figures.tsv}: what {@code predicted.jsonl} scores against {@code gold.jsonl}. */
class FiguresTest {
  static List<String> rows() {
    return lines("figures.tsv").stream().filter(line -> !line.startsWith("##")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void figure(String row) {
    String[] cells = row.split("\t");
    Object found = score(cells[0]);
    for (String key : cells[1].split("\\.")) {
      found = ((Map<?, ?>) found).get(key);
    }
    assertThat(((Number) found).doubleValue())
        .as("%s %s", cells[0], cells[1])
        .isEqualTo(value(cells[2]), Offset.offset(1e-12));
  }

  private static Map<String, Object> score(String suite) {
    List<ObjectNode> gold = sentences("gold.jsonl");
    List<ObjectNode> predicted = sentences("predicted.jsonl");
    return switch (suite) {
      case "parse" -> ParseSuite.score(gold, predicted, new SyntaxErrors());
      case "roles" -> RolesSuite.score(gold, predicted, new RoleErrors());
      case "entities" -> EntitiesSuite.score(gold, predicted, new EntityErrors("entities"));
      default -> throw new IllegalArgumentException(suite);
    };
  }

  private static double value(String text) {
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
  }

  private static List<ObjectNode> sentences(String name) {
    ObjectMapper mapper = new ObjectMapper();
    return lines(name).stream()
        .map(
            line -> {
              try {
                return (ObjectNode) mapper.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in = FiguresTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
