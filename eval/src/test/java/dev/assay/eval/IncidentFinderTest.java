package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented dispatches in capitals, and what their templates hold. */
class IncidentFinderTest {
  private static List<ObjectNode> predictions = List.of();

  @BeforeAll
  static void read() throws URISyntaxException {
    Path gold = Path.of(IncidentFinderTest.class.getResource("incidents.jsonl").toURI());
    try (Reader reader = Reader.open(1)) {
      var request = new EvaluationRequest(List.of(gold), EvaluationOptions.of(), reader);
      predictions = new MucSuite().run(request).predictions();
    }
  }

  @AfterAll
  static void forget() {
    predictions = List.of();
  }

  static List<String> slots() {
    return Resources.rows("incidents.tsv");
  }

  @ParameterizedTest
  @MethodSource("slots")
  void slotsHold(String row) {
    String[] cells = row.split("\t", -1);
    List<String> found = new ArrayList<>();
    for (ObjectNode prediction : predictions) {
      if (prediction.path("id").asText().equals(cells[0])) {
        prediction.path("events").forEach(e -> found.addAll(fills(e, cells[1])));
      }
    }
    assertThat(String.join("|", found)).isEqualTo(cells[2]);
  }

  private static List<String> fills(JsonNode event, String slot) {
    JsonNode value = event.path(slot);
    if (value.has("raw")) {
      return List.of(value.path("raw").asText());
    }
    if (value.has("levels")) {
      return List.of(String.join(": ", MucFill.strings(value.path("levels"))));
    }
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> found = new ArrayList<>();
    MucFill.all(event, slot).forEach(f -> found.add(f.alternatives().get(0)));
    return found;
  }
}
