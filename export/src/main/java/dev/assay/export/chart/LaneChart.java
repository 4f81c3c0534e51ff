package dev.assay.export.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was told of each day, by kind: a lane a kind, a disc a day, its area by how much. */
public final class LaneChart {
  private static final double WIDTH = 680;
  private static final double LEFT = 150;
  private static final double RIGHT = WIDTH - 12;
  private static final double TOP = 12;
  private static final double LANE = 22;
  private static final double MOST_RADIUS = 10;
  private static final double LEAST_RADIUS = 2.5;

  /**
   * One thing that happened.
   *
   * @param day when
   * @param lane what kind it is of
   */
  public record Point(LocalDate day, String lane) {}

  private LaneChart() {}

  /**
   * The picture; the lanes with most points come first.
   *
   * @param id unique on its page
   * @param most most lanes; the rest is one lane, "other"
   * @param points at least one
   */
  public static String svg(String id, String title, int most, List<Point> points) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one point");
    }
    Map<String, Map<LocalDate, Integer>> lanes = lanes(points, most);
    LocalDate first = points.stream().map(Point::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = points.stream().map(Point::day).max(LocalDate::compareTo).orElseThrow();
    TimeScale days = new TimeScale(first, last, LEFT, RIGHT);
    double bottom = TOP + lanes.size() * LANE;
    int peak =
        lanes.values().stream().flatMap(d -> d.values().stream()).max(Integer::compare).orElse(1);
    Svg svg = new Svg(id, WIDTH, bottom + 22, title, told(lanes));
    Frame.days(svg, days, TOP, bottom);
    double y = TOP + LANE / 2;
    for (Map.Entry<String, Map<LocalDate, Integer>> lane : lanes.entrySet()) {
      svg.text("lane", LEFT - 10, y + 4, "end", Palette.INK, Frame.shortened(lane.getKey(), LEFT));
      for (Map.Entry<LocalDate, Integer> day : lane.getValue().entrySet()) {
        double share = Math.sqrt(day.getValue() / (double) peak);
        svg.begin("g");
        svg.element("title", day.getKey() + " " + lane.getKey() + ": " + day.getValue());
        svg.empty(
            "circle",
            "class",
            "series series-0",
            "cx",
            Svg.number(days.middle(day.getKey())),
            "cy",
            Svg.number(y),
            "r",
            Svg.number(Math.max(LEAST_RADIUS, MOST_RADIUS * share)),
            "fill",
            Palette.series(0),
            "fill-opacity",
            "0.8");
        svg.end();
      }
      y += LANE;
    }
    return svg.done();
  }

  private static Map<String, Map<LocalDate, Integer>> lanes(List<Point> points, int most) {
    List<String> named = new ArrayList<>();
    points.stream()
        .collect(Collectors.groupingBy(Point::lane, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .limit(most)
        .forEach(lane -> named.add(lane.getKey()));
    Map<String, Map<LocalDate, Integer>> lanes = new LinkedHashMap<>();
    named.forEach(lane -> lanes.put(lane, new TreeMap<>()));
    for (Point point : points) {
      String lane = named.contains(point.lane()) ? point.lane() : "other";
      lanes.computeIfAbsent(lane, l -> new TreeMap<>()).merge(point.day(), 1, Integer::sum);
    }
    return lanes;
  }

  private static String told(Map<String, Map<LocalDate, Integer>> lanes) {
    return lanes.entrySet().stream()
        .map(
            lane ->
                lane.getKey()
                    + " "
                    + lane.getValue().values().stream().mapToInt(Integer::intValue).sum())
        .collect(Collectors.joining(", "));
  }
}
