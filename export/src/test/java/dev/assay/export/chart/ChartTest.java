package dev.assay.export.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Passage;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.Role;
import dev.assay.ledger.Stance;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import dev.assay.ledger.Voice;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/**
 * Charts against files in {@code charts}; {@code -Dassay.freeze} writes them anew, to be looked at
 * in a browser before they are kept.
 */
class ChartTest {
  private static final Path FILES =
      Path.of(System.getProperty("assay.root"), "export/src/test/resources/charts");

  private static final LocalDate FIRST = LocalDate.of(2031, 3, 9);

  private static void assertFrozen(String name, String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg).doesNotContain("style=", "NaN", "Infinity");
    Path file = FILES.resolve(name + ".svg");
    String lines = svg.replace("><", ">\n<") + "\n";
    if (System.getProperty("assay.freeze") != null) {
      Files.writeString(file, lines);
    }
    assertThat(lines).isEqualTo(Files.readString(file));
  }

  private static Evidence evidence(int day, String source, Role role) {
    LocalDate published = FIRST.plusDays(day);
    Stance stance = new Stance("+", "CT", 3, "actual", "complete");
    ReportCard card =
        new ReportCard(
            "r" + day,
            "Gulf Herald",
            null,
            null,
            published.atStartOfDay().toInstant(ZoneOffset.UTC),
            "00",
            List.of());
    Entry entry =
        new Entry(
            "r" + day + "#" + source,
            card,
            new Passage(0, 5, 0, 5, "words", 0, 0, 0),
            new Content("state", "SIEGE", null, "lifted", null, "siege-lifted", "lifted", .8),
            List.of(),
            List.of(),
            Map.of(),
            null,
            null,
            List.of(new Voice("outlet", source, List.of(), "", stance)),
            stance,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null);
    return new Evidence(entry, role, source, source, "");
  }

  @Test
  void aStatusTrackShowsTurnsAndEvidence() throws Exception {
    Claim claim =
        new Claim(
            "c1",
            "siege|x",
            "siege",
            "territory",
            "Is Tobruk besieged?",
            "lifted",
            Status.PREMATURE,
            FIRST.plusDays(6),
            false,
            List.of(
                new Turn(Status.REPORTED, FIRST, List.of()),
                new Turn(Status.DISPUTED, FIRST.plusDays(3), List.of()),
                new Turn(Status.PREMATURE, FIRST.plusDays(6), List.of())),
            List.of("army"),
            null,
            List.of(
                evidence(0, "army", Role.ASSERT),
                evidence(3, "brigades", Role.DENY),
                evidence(3, "residents", Role.DENY),
                evidence(6, "Gulf Herald", Role.PREMATURE)),
            Claim.KnownSince.day(FIRST, 1));
    assertFrozen("track", StatusTrack.svg(claim, FIRST, FIRST.plusDays(20), FIRST.plusDays(10)));
  }

  @Test
  void numbersOfSourcesStandSideBySide() throws Exception {
    List<RangeChart.Reading> tolls =
        List.of(
            new RangeChart.Reading(FIRST, "residents", 12.0, null, null, "at least 12"),
            new RangeChart.Reading(FIRST.plusDays(1), "brigades", null, 40.0, null, "40"),
            new RangeChart.Reading(FIRST.plusDays(1), "hospital", 20.0, 25.0, 30.0, "20 to 30"),
            new RangeChart.Reading(FIRST.plusDays(6), "monitor", null, 31.0, null, "31"));
    assertFrozen("toll", RangeChart.svg("Killed as told", "", false, tolls));
    List<RangeChart.Reading> race =
        List.of(
            new RangeChart.Reading(FIRST, "brigades", null, 110.0, null, "110 km"),
            new RangeChart.Reading(FIRST.plusDays(7), "brigades", null, 60.0, null, "60 km"),
            new RangeChart.Reading(FIRST.plusDays(7), "army", null, 95.0, null, "95 km"),
            new RangeChart.Reading(FIRST.plusDays(40), "brigades", null, 15.0, null, "15 km"));
    assertFrozen("race", RangeChart.svg("Distance to Sirte", "km", true, race));
  }

  @Test
  void eventsStandInLanes() throws Exception {
    List<LaneChart.Mark> marks =
        List.of(
            new LaneChart.Mark(FIRST, "Sirte", "bad", "Shelling"),
            new LaneChart.Mark(FIRST, "Sirte", "bad", "Shelling again"),
            new LaneChart.Mark(FIRST.plusDays(12), "Benghazi", "good", "Talks"),
            new LaneChart.Mark(FIRST.plusDays(3), "Nowhere", "good", "left out"));
    assertFrozen("lanes", LaneChart.svg(List.of("Sirte", "Benghazi"), marks));
  }

  @Test
  void whoDoesWhatToWhomIsANetwork() throws Exception {
    List<NetworkChart.Tie> ties =
        List.of(
            new NetworkChart.Tie("army", "brigades", "bad", 9),
            new NetworkChart.Tie("brigades", "army", "bad", 4),
            new NetworkChart.Tie("UN", "town", "good", 1));
    assertFrozen("network", NetworkChart.svg(ties, Map.of("army", "/claims?actor=army")));
  }

  @Test
  void aPlaceLiesInItsCircle() throws Exception {
    List<MapChart.Point> points =
        List.of(
            new MapChart.Point("Sirte", 31.21, 16.59, 6, 9, "/places/1"),
            new MapChart.Point("Ajdabiya", 30.76, 20.23, 25, 3, ""));
    String svg =
        new MapChart(World.open(), 560)
            .svg(points, List.of(new MapChart.Ring(60, "60 km", "brigades, says army")));
    assertFrozen("map", svg.replaceAll("<path class=\"land\"[^>]*/>", ""));
    assertThat(svg).contains("class=\"land\"");
  }

  @Test
  void aShareHasItsInterval() throws Exception {
    assertFrozen("interval", IntervalBar.svg(.46, .75, .97));
  }

  @Test
  void nothingToShowIsNoChart() throws IOException {
    assertThat(RangeChart.svg("t", "", false, List.of())).isEmpty();
    assertThat(LaneChart.svg(List.of("x"), List.of())).isEmpty();
    assertThat(NetworkChart.svg(List.of(), Map.of())).isEmpty();
    assertThat(new MapChart(World.open(), 560).svg(List.of(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"</text><script>alert(1)</script>", "\" onload=\"alert(1)", "a\u202Eb\u0000c"})
  void hostileNamesStayText(String name) throws Exception {
    String svg =
        NetworkChart.svg(
            List.of(new NetworkChart.Tie(name, "b", "bad", 1)), Map.of(name, "/x?" + name));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertThat(svg).doesNotContain("<script", "onload=\"", "\u202E", "\u0000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 14, 40, 100, 400, 3000})
  void daysAreMarkedWhereThereIsRoom(int days) {
    TimeAxis axis = new TimeAxis(FIRST, FIRST.plusDays(days), 0, 700);
    List<TimeAxis.Tick> ticks = axis.ticks();
    assertThat(ticks).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(axis.at(ticks.get(i).day()) - axis.at(ticks.get(i - 1).day()))
          .as(ticks.toString())
          .isGreaterThan(40);
    }
  }
}
