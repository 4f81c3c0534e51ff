package dev.assay.export.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A timeline: a lane for each place, a mark for each event on its day. */
public final class LaneChart {
  private static final double WIDTH = 880;
  private static final double LEFT = 130;
  private static final double RIGHT = WIDTH - 12;
  private static final double LANE = 30;
  private static final int STACK = 5;

  private LaneChart() {}

  /**
   * An event.
   *
   * @param lane the place's name
   * @param tone bad for harm, good for help, plain for the rest
   */
  public record Mark(LocalDate day, String lane, String tone, String told) {}

  /**
   * The chart as SVG; empty where there is no event.
   *
   * @param lanes from top to bottom; events of other places are left out
   */
  public static String svg(List<String> lanes, List<Mark> marks) {
    List<Mark> drawn = new ArrayList<>(marks);
    drawn.removeIf(m -> !lanes.contains(m.lane()));
    if (drawn.isEmpty()) {
      return "";
    }
    LocalDate first = drawn.stream().map(Mark::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = drawn.stream().map(Mark::day).max(LocalDate::compareTo).orElseThrow();
    TimeAxis axis = new TimeAxis(first.minusDays(1), last.plusDays(1), LEFT, RIGHT);
    double floor = 10 + lanes.size() * LANE;
    Svg svg =
        new Svg(
            "lanes",
            WIDTH,
            floor + 24,
            "Timeline of " + drawn.size() + " events at " + lanes.size() + " places");
    for (int i = 0; i < lanes.size(); i++) {
      double y = 10 + i * LANE + LANE / 2;
      svg.line("grid", LEFT, y, RIGHT, y);
      svg.text("lane", LEFT - 10, y + 4, "end", cut(lanes.get(i)));
    }
    Map<String, Integer> stacked = new HashMap<>();
    for (Mark m : drawn) {
      int level = stacked.merge(m.lane() + m.day(), 1, Integer::sum) - 1;
      if (level >= STACK) {
        continue;
      }
      double side = (level % 2 == 0 ? 1 : -1) * ((level + 1) / 2) * 5.5;
      double y = 10 + lanes.indexOf(m.lane()) * LANE + LANE / 2 + side;
      svg.circle("dot " + m.tone(), axis.at(m.day()), y, 4, m.day() + " " + m.told());
    }
    axis.draw(svg, floor);
    return svg.done();
  }

  private static String cut(String name) {
    return name.length() <= 18 ? name : name.substring(0, 17) + "…";
  }
}
