package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.place.Place;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.statement.StatementReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which place an event of a dispatch gets, and how precisely: {@code statement-places.tsv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementPlacesTest {
  /** Between the paragraphs of a dispatch, which the table parts by a pilcrow. */
  private static final String PARAGRAPH = "\n\n";

  private static final Path TABLE = Path.of("src/test/resources/statement-places.tsv");

  private StatementReader assay;

  @BeforeAll
  void open() {
    assay = StatementReader.open();
  }

  @AfterAll
  void close() {
    assay.close();
  }

  static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(row -> !row.startsWith("#")).skip(1).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anEventIsPlacedWhereTheDispatchSays(String row) {
    String[] cells = row.split("\t", -1);
    List<String> told = new ArrayList<>();
    boolean fits = false;
    String text = cells[0].replace(" ¶ ", PARAGRAPH);
    Reading reading = assay.read(report(text));
    for (var statement : reading.statements()) {
      Place place = statement.place();
      if (statement.trigger().in(text).equalsIgnoreCase(cells[1])) {
        told.add(String.valueOf(place));
        fits |= fits(place, cells);
      }
    }
    // A reason at the end: known to come out otherwise yet.
    assertThat(fits).as("places of \"%s\": %s", cells[1], told).isEqualTo(cells.length < 6);
  }

  /** Whether a place is as the row says; "-" where nothing tells where it was. */
  private static boolean fits(@Nullable Place place, String[] cells) {
    if (place == null || place.point() == null) {
      return cells[2].equals("-");
    }
    return !cells[2].equals("-")
        && holds(
            place,
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]));
  }

  private static boolean holds(Place place, double lat, double lon, double most) {
    Place.Point at = place.point();
    return at != null
        && at.radiusKm() <= most
        && Geodesic.WGS84.Inverse(at.lat(), at.lon(), lat, lon).s12 <= 1000 * at.radiusKm();
  }

  private static Report report(String text) {
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf(PARAGRAPH, start);
      int end = next < 0 ? text.length() : next;
      blocks.add(new Block(Block.Kind.PARAGRAPH, start, end));
      start = end + PARAGRAPH.length();
    }
    return new Report(
        "test", null, Outlet.UNKNOWN, null, null, "en", "test", "", text, blocks, List.of());
  }
}
