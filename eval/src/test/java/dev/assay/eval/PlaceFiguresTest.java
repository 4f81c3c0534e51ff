package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Place;
import dev.assay.place.PlaceMention;
import dev.assay.text.TokenRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of places: by hand, in {@code place-figures.tsv}, and by the reference scorer. */
class PlaceFiguresTest {
  private static final Path SHARED = Path.of(System.getProperty("assay.shared", "../shared"));
  private static final Path FILES = Path.of("src/test/resources/dev/assay/eval");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILES.resolve("place-figures.tsv")).stream()
        .filter(line -> !line.startsWith("##"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void figure(String row) throws IOException {
    String[] cells = row.split("\t", -1);
    String[] parts = cells[2].split("/", -1);
    double value = Double.parseDouble(parts[0]);
    value /= parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
    assertThat(at(figures(cells[0]), cells[1])).as(row).isEqualTo(value, Offset.offset(1e-12));
  }

  @Test
  void toponymsAgreeWithTheReferenceScorer() throws Exception {
    Map<String, Object> ours = figures("toponyms");
    JsonNode theirs = reference("toponyms", "--mode", "found");
    compare((Map<?, ?>) ours.get("recognition"), theirs.path("recognition"));
    compare((Map<?, ?>) ours.get("resolution"), theirs.path("resolution"));
    JsonNode byId = reference("toponyms", "--mode", "found", "--countries", "id");
    compare((Map<?, ?>) ours.get("resolution_by_id"), byId.path("resolution"));
    compare((Map<?, ?>) ours.get("countries"), byId.path("countries"));
  }

  @Test
  void relativePlacesAgreeWithTheReferenceScorer() throws Exception {
    compare(figures("relative"), reference("relative", "--mode", "points"));
  }

  @Test
  void recordsWhoseAnchorResolvesAreScoredApart(@TempDir Path folder) throws Exception {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        """
        {"id": "a", "text": "near the city of Aleppo", "anchor": "Aleppo city", "lat": 36.2, "lon": 37.16}
        {"id": "b", "text": "near the city of Tobruk", "anchor": "Homs city", "lat": 34.73, "lon": 36.71}
        """);
    Map<String, Object> figures = Evaluation.run("relative", List.of(gold), null, Set.of());
    assertThat(figures).containsEntry("n", 2);
    assertThat((Map<?, ?>) figures.get("anchor_resolved"))
        .extracting("n", "contained")
        .containsExactly(1, 1.0);
  }

  @Test
  void theNarrowestOfThePlacesThatAgreeIsTold() {
    PlaceMention province = mention("Homs province", 34.6, 37.5, 125);
    PlaceMention town = mention("near Palmyra", 34.56, 38.27, 8);
    PlaceMention elsewhere = mention("Donetsk", 48, 37.8, 8);
    assertThat(RelativeSuite.told(List.of(province, town))).isEqualTo(town.place());
    assertThat(RelativeSuite.told(List.of(province, town, elsewhere))).isEqualTo(town.place());
    assertThat(RelativeSuite.told(List.of(town, elsewhere))).isNull();
    assertThat(RelativeSuite.told(List.of())).isNull();
  }

  private static PlaceMention mention(String text, double lat, double lon, double radiusKm) {
    Place.Point point = new Place.Point(lat, lon, radiusKm);
    Place place = new Place(text, text, "at", null, point, null, null, null, null);
    return new PlaceMention(0, 0, new TokenRange(0, 1), place);
  }

  private static Map<String, Object> figures(String suite) throws IOException {
    List<ObjectNode> gold = records(suite + "-gold.jsonl");
    List<ObjectNode> predicted = records(suite + "-predicted.jsonl");
    ToponymScores names = new ToponymScores(false);
    PointScores points = new PointScores();
    for (int i = 0; i < gold.size(); i++) {
      if (suite.equals("relative")) {
        points.add(gold.get(i), predicted.get(i));
      } else {
        names.add(gold.get(i), predicted.get(i));
      }
    }
    return suite.equals("relative") ? points.figures() : names.figures();
  }

  private static double at(Map<?, ?> figures, String path) {
    Object found = figures;
    for (String key : path.split("\\.", -1)) {
      found = ((Map<?, ?>) found).get(key);
    }
    return ((Number) found).doubleValue();
  }

  private static List<ObjectNode> records(String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<ObjectNode> records = new ArrayList<>();
    for (String line : Files.readAllLines(FILES.resolve(name))) {
      records.add((ObjectNode) mapper.readTree(line));
    }
    return records;
  }

  private static void compare(Map<?, ?> ours, JsonNode theirs) {
    for (var figure : ours.entrySet()) {
      JsonNode other = theirs.path((String) figure.getKey());
      if (figure.getValue() instanceof Map<?, ?> nested) {
        compare(nested, other);
      } else {
        assertThat(other.isNumber()).as("%s of the reference scorer", figure.getKey()).isTrue();
        assertThat(((Number) figure.getValue()).doubleValue())
            .as("%s", figure.getKey())
            .isEqualTo(other.asDouble(), Offset.offset(0.00005));
      }
    }
  }

  private static JsonNode reference(String suite, String... options) throws Exception {
    Path script = SHARED.resolve("gold/scoring/score_geo.py");
    assumeTrue(Files.exists(script), "no scorer under " + SHARED + "; assay.shared names it");
    return ReferenceScorer.score(
        script,
        FILES.resolve(suite + "-gold.jsonl"),
        FILES.resolve(suite + "-predicted.jsonl"),
        options);
  }
}
