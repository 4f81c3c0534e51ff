package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.ReadingJson;
import dev.assay.intake.Intake;
import dev.assay.intake.IntakeOptions;
import dev.assay.statement.Reading;
import dev.assay.statement.StatementReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Whole reports, read as the command reads them. A case is a file in {@code dispatches/}: the
 * report, what must come out of it ({@code expect}), words that must stand in no statement ({@code
 * forbid}), and what is known not to come out yet ({@code pending}: fails once it does).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DispatchTest {
  /** So many rows of the reports aside are read at least; it may only rise. */
  private static final int ROWS_READ = 50;

  private static final ObjectMapper JSON = new ObjectMapper();
  private StatementReader assay;

  @BeforeAll
  void open() {
    assay = StatementReader.open();
  }

  @AfterAll
  void close() {
    assay.close();
  }

  static Stream<Path> dispatches() throws IOException {
    return in("dispatches");
  }

  private static Stream<Path> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("dispatches")
  void dispatch(Path file) throws Exception {
    Map<String, Object> dispatch = load(file);
    JsonNode read = read(dispatch);
    String text = read.at("/report/text").asText();
    List<JsonNode> statements =
        StreamSupport.stream(read.path("statements").spliterator(), false).toList();
    List<String> wrong = new ArrayList<>();
    for (Map<String, Object> expected : maps(dispatch, "expect")) {
      if (statements.stream().noneMatch(s -> fits(text, s, expected))) {
        wrong.add("missing: " + expected);
      }
    }
    for (Map<String, Object> pending : maps(dispatch, "pending")) {
      if (statements.stream().anyMatch(s -> fits(text, s, pending))) {
        wrong.add("comes out now, move it to expect: " + pending);
      }
    }
    for (Map<String, Object> forbidden : maps(dispatch, "forbid-statements")) {
      if (statements.stream().anyMatch(s -> fits(text, s, forbidden))) {
        wrong.add("forbidden: " + forbidden);
      }
    }
    for (Object word : (List<?>) dispatch.getOrDefault("forbid", List.of())) {
      statements.stream()
          .map(s -> s.path("quote").asText())
          .filter(q -> q.contains(word.toString()))
          .forEach(q -> wrong.add("forbidden: " + q));
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * How many rows come out of reports that were written to judge blind and are not looked at row by
   * row ({@code dispatches-aside/}).
   */
  @Test
  void rowsAside() throws Exception {
    int rows = 0;
    int read = 0;
    for (Path file : in("dispatches-aside").toList()) {
      Map<String, Object> dispatch = load(file);
      JsonNode reading = read(dispatch);
      String text = reading.at("/report/text").asText();
      for (Map<String, Object> expected : maps(dispatch, "expect")) {
        rows++;
        read +=
            StreamSupport.stream(reading.path("statements").spliterator(), false)
                    .anyMatch(s -> fits(text, s, expected))
                ? 1
                : 0;
      }
    }
    System.out.printf("dispatches aside: %d of %d rows%n", read, rows);
    assertThat(read).isGreaterThanOrEqualTo(ROWS_READ);
  }

  private JsonNode read(Map<String, Object> dispatch) throws Exception {
    IntakeOptions options =
        IntakeOptions.NONE
            .withPublished(LocalDate.parse(dispatch.get("published").toString()))
            .withOutlet(dispatch.get("outlet").toString());
    byte[] bytes = dispatch.get("text").toString().getBytes(StandardCharsets.UTF_8);
    Reading reading = assay.read(new Intake().read(bytes, "test", options).report());
    return JSON.readTree(new ReadingJson(false).line(reading));
  }

  private static boolean fits(String text, JsonNode s, Map<String, Object> expected) {
    return expected.entrySet().stream()
        .allMatch(
            e ->
                switch (e.getKey()) {
                  case "words" -> stands(text, s, e.getValue().toString());
                  case "at" -> overlaps(text, s, e.getValue().toString());
                  default -> fits(s, e.getKey(), e.getValue().toString());
                });
  }

  /** Whether a statement tells of some words of the text's. */
  private static boolean overlaps(String text, JsonNode s, String words) {
    int start = text.indexOf(words);
    assertThat(start).as("'%s' stands in the text", words).isNotNegative();
    return s.path("start").asInt() < start + words.length() && start < s.path("end").asInt();
  }

  /** Whether a time holds a day. */
  private static boolean isOn(JsonNode time, String day) {
    String start = time.path("start").asText("").replace("null", "");
    String end = time.path("end").asText("").replace("null", "");
    boolean told = !start.isEmpty() || !end.isEmpty();
    return told && start.compareTo(day + "T24") < 0 && (end.isEmpty() || end.compareTo(day) > 0);
  }

  /** Whether a statement's word is one of some of the text's, in lower case. */
  private static boolean stands(String text, JsonNode s, String words) {
    int start = text.toLowerCase(Locale.ROOT).indexOf(words);
    assertThat(start).as("'%s' stands in the text", words).isNotNegative();
    return s.path("start").asInt() < start + words.length()
        && start < s.path("end").asInt()
        && words.contains(lower(s.path("trigger")));
  }

  private static boolean fits(JsonNode s, String key, String value) {
    return switch (key) {
      case "code" ->
          (s.at("/event/plover").asText()
                  + s.at("/state/type").asText()
                  + s.at("/assessment/judgement").asText())
              .matches(value);
      case "trigger" -> s.path("trigger").asText().equals(value);
      case "value" -> s.at("/state/value").asText().matches(value);
      case "denied" -> s.at("/factuality/polarity").asText().equals("-");
      case "within" -> isOn(s.path("time"), value);
      case "actor" -> named(s.path("actors"), value);
      case "actors", "quantities" -> s.path(key).size() == Integer.parseInt(value);
      case "recipient" -> named(s.path("recipients"), value);
      case "place" ->
          (lower(s.at("/place/name")) + " " + lower(s.at("/place/text")))
              .matches(".*(?:" + value + ").*");
      case "country" -> s.at("/place/country").asText().equals(value);
      case "day" -> s.at("/time/start").asText().startsWith(value);
      case "km" -> isAway(s, value);
      case "quantity" ->
          StreamSupport.stream(s.path("quantities").spliterator(), false)
              .anyMatch(
                  q ->
                      (q.path("what").asText()
                              + " "
                              + q.path("low").asText()
                              + " "
                              + q.path("text").asText())
                          .equals(value));
      case "link" ->
          StreamSupport.stream(s.path("links").spliterator(), false)
              .anyMatch(l -> l.path("relation").asText().equals(value));
      case "polarity" -> s.at("/factuality/polarity").asText().equals(value);
      case "mode", "certainty", "completion" -> s.at("/factuality/" + key).asText().matches(value);
      case "source" ->
          StreamSupport.stream(s.path("attribution").spliterator(), false)
              .skip(1)
              .anyMatch(a -> named(a.path("sources"), value));
      default -> throw new AssertionError("a case has no '" + key + "'");
    };
  }

  /** Whether a place lies so many kilometres off, or a statement has that among its quantities. */
  private static boolean isAway(JsonNode s, String km) {
    return s.at("/place/distanceKm").asText().startsWith(km)
        || StreamSupport.stream(s.path("quantities").spliterator(), false)
            .filter(q -> q.path("what").asText().equals("distance"))
            .anyMatch(q -> q.path("best").asText().startsWith(km));
  }

  private static boolean named(JsonNode actors, String name) {
    return StreamSupport.stream(actors.spliterator(), false)
        .anyMatch(
            a ->
                (lower(a.path("name"))
                        + " "
                        + lower(a.path("text"))
                        + " "
                        + a.path("country").asText())
                    .matches("(?s).*(?:" + name + ").*"));
  }

  private static String lower(JsonNode node) {
    return node.asText("").toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> dispatch, String key) {
    return (List<Map<String, Object>>) dispatch.getOrDefault(key, List.of());
  }

  private static Map<String, Object> load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Yaml().load(in);
    }
  }
}
