package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<String> fixtures() {
    return ReadingFixture.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyFixtureFollowsTheSchema(String name) throws IOException {
    for (boolean layers : new boolean[] {false, true}) {
      JsonNode json = json(name, layers);
      assertThat(schema().validate(json)).as("%s, layers %s", name, layers).isEmpty();
      assertThat(json.has("sentences")).isEqualTo(layers);
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void offsetsCountCodePoints(String name) throws IOException {
    JsonNode json = json(name, true);
    int[] text = json.at("/report/text").asText().codePoints().toArray();
    int checked = 0;
    for (JsonNode statement : json.at("/statements")) {
      assertThat(words(text, statement)).isEqualTo(statement.get("quote").asText());
      for (String key : List.of("actors", "recipients")) {
        for (JsonNode actor : statement.get(key)) {
          assertThat(words(text, actor)).isEqualTo(actor.get("text").asText());
          checked++;
        }
      }
    }
    for (JsonNode sentence : json.at("/sentences")) {
      for (JsonNode token : sentence.get("tokens")) {
        assertThat(words(text, token)).isEqualTo(token.get("form").asText());
        checked++;
      }
    }
    for (JsonNode dropped : json.at("/dropped")) {
      assertThat(words(text, dropped)).isEqualTo(dropped.get("text").asText());
    }
    assertThat(checked).isPositive();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void streamAndLineAgree(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadingJson json = new ReadingJson(true);
    json.write(ReadingFixture.read(name), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(json.line(ReadingFixture.read(name)))
        .endsWith("}\n")
        .containsOnlyOnce("\n");
  }

  @Test
  void anUpdateIsTold() throws IOException {
    assertThat(json("siege", false).at("/report/updated").asText()).isEqualTo("2021-03-12");
    assertThat(json("manners", false).at("/report/updated").isNull()).isTrue();
  }

  @Test
  void theOutletHasAName() throws IOException {
    JsonNode outlet = json("siege", false).at("/statements/0/attribution/0");
    assertThat(outlet.toString())
        .startsWith(
            "{\"sources\":[{\"text\":\"The Valley Courier\",\"start\":null,\"end\":null,"
                + "\"id\":null,\"name\":\"The Valley Courier\",\"country\":null,\"sector\":null,"
                + "\"type\":\"organisation\"}],\"type\":\"outlet\",\"cue\":null,");
  }

  /** What the schema must refuse: a change to the JSON of a good reading. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /statements/0                        | extra      | 1
          /statements/0                        | score      | 1.5
          /statements/0                        | kind       | "state"
          /statements/0                        | attribution| []
          /statements/0/factuality             | certainty  | "CERTAIN"
          /statements/0/factuality             | polarity   | "positive"
          /statements/0/event                  | plover     | "FIGHT"
          /statements/0/place                  | radiusKm   | null
          /statements/0/place                  | geometry   | {"type": "Point"}
          /statements/0/time                   | start      | "yesterday"
          /report                              | sha256     | "00"
          /report                              | published  | "14 Sept"
          """)
  void theSchemaIsStrict(String where, String key, String value) throws IOException {
    JsonNode json = json("siege", false);
    ((ObjectNode) json.at(where)).set(key, MAPPER.readTree(value));
    assertThat(schema().validate(json)).isNotEmpty();
  }

  @Test
  void theSchemaHasItsVersion() throws IOException {
    JsonNode schema = MAPPER.readTree(schemaText());
    assertThat(schema.get("$id").asText())
        .isEqualTo("urn:assay:schema:reading:" + ReadingJson.SCHEMA_VERSION);
  }

  private static String words(int[] text, JsonNode span) {
    int start = span.get("start").asInt();
    return new String(text, start, span.get("end").asInt() - start);
  }

  private static JsonNode json(String name, boolean layers) throws IOException {
    return MAPPER.readTree(new ReadingJson(layers).line(ReadingFixture.read(name)));
  }

  /** The validator, an older one that a reader of crates wants, takes no URN for an address. */
  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schemaText().replace("\"urn:assay:", "\"https://assay.invalid/"));
  }

  private static String schemaText() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("assay.root"), "docs/schema/reading-1.schema.json"));
  }
}
