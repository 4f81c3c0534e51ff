package dev.assay.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
  private static final LocalDate DAY = LocalDate.of(2031, 4, 1);

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static Measure said(int day, String source, Double low, Double best, Double high) {
    return new Measure(DAY.plusDays(day), source, low, best, high);
  }

  @Test
  void aTollIsDrawnWithItsBoundsAndToldInWords() throws Exception {
    String svg =
        MeasureChart.svg(
            "tolls",
            "Killed at <Port> & town",
            "persons",
            MeasureChart.Kind.POINTS,
            List.of(
                said(0, "hospital", null, 14.0, null),
                said(1, "police", 9.0, null, 20.0),
                said(2, "rebels", 30.0, null, null)));
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "2031-04-01 hospital: 14; 2031-04-02 police: 9 to 20; 2031-04-03 rebels: at least 30");
    NodeList lines = document.getElementsByTagName("line");
    Element bounds =
        IntStream.range(0, lines.getLength())
            .mapToObj(i -> (Element) lines.item(i))
            .filter(line -> line.getAttribute("class").equals("bounds"))
            .findFirst()
            .orElseThrow();
    double low = Double.parseDouble(bounds.getAttribute("y1"));
    double high = Double.parseDouble(bounds.getAttribute("y2"));
    assertThat(low - high).as("11 of 32.4 persons, of 200 units").isBetween(67.0, 69.0);
  }

  @Test
  void forcesThatMoveAreJoinedByALine() throws Exception {
    List<Measure> measures =
        List.of(said(3, "army", null, 2.0, null), said(0, "army", null, 15.0, null));
    String svg = MeasureChart.svg("race", "How far", "km", MeasureChart.Kind.LINES, measures);
    Element line = (Element) parse(svg).getElementsByTagName("polyline").item(0);
    String[] points = line.getAttribute("points").split("[ ,]");
    assertThat(Double.parseDouble(points[0]))
        .as("in time")
        .isLessThan(Double.parseDouble(points[2]));
    assertThat(Double.parseDouble(points[1]))
        .as("nearer is lower")
        .isLessThan(Double.parseDouble(points[3]));
  }

  @Test
  void sourcesBeyondNineAreCountedNotDropped() throws Exception {
    List<Measure> measures =
        IntStream.range(0, 12).mapToObj(i -> said(i, "s" + i, null, 1.0 + i, null)).toList();
    String svg = MeasureChart.svg("x", "t", "persons", MeasureChart.Kind.POINTS, measures);
    assertThat(parse(svg).getElementsByTagName("desc").item(0).getTextContent())
        .endsWith("3 sources are not drawn");
  }

  @Test
  void lanesHoldTheirDaysAndTheRestIsOther() throws Exception {
    List<LaneChart.Point> points =
        List.of(
            new LaneChart.Point(DAY, "assault"),
            new LaneChart.Point(DAY, "assault"),
            new LaneChart.Point(DAY.plusDays(1), "assault"),
            new LaneChart.Point(DAY, "aid"),
            new LaneChart.Point(DAY, "protest"));
    Document document = parse(LaneChart.svg("lanes", "Events", 1, points));
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("assault 3, other 2");
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
  }

  @Test
  void nothingToDrawIsAnError() {
    assertThatThrownBy(() -> LaneChart.svg("l", "t", 3, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measure(DAY, "s", null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-04-01, 2031-04-01, 1",
    "2031-04-01, 2031-04-10, 10",
    "2031-04-01, 2031-05-30, 9",
    "2031-01-01, 2031-12-31, 4",
    "2011-01-01, 2031-12-31, 11"
  })
  void labelsOfDaysDoNotTouch(LocalDate first, LocalDate last, int ticks) {
    List<TimeScale.Tick> found = new TimeScale(first, last, 56, 668).ticks();
    assertThat(found).hasSize(ticks);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).x() - found.get(i - 1).x()).isGreaterThanOrEqualTo(55);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0.2", "10, 2", "37, 10", "480, 100", "0.5, 0.1"})
  void numbersAreRound(double most, double step) {
    List<Double> ticks = new ValueScale(most, 200, 0).ticks();
    assertThat(ticks.get(1)).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-9));
  }
}
