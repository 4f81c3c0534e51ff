package dev.assay.export.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Numbers over time by who gave them, with their bounds: tolls as the sources have them, or how far
 * each force is said to be from a place (the race chart), where each force's numbers are joined by
 * a line.
 */
public final class MeasureChart {
  private static final double WIDTH = 680;
  private static final double LEFT = 56;
  private static final double RIGHT = WIDTH - 12;
  private static final double TOP = 30;
  private static final double BOTTOM = 230;
  private static final int LEGEND_COLUMNS = 3;
  private static final int MOST_SERIES = 9;
  private static final double HEADROOM = 1.08;

  /** What a series is. */
  public enum Kind {
    /** Numbers that do not follow from each other. */
    POINTS,
    /** Numbers of one thing that moves. */
    LINES
  }

  private MeasureChart() {}

  /**
   * The picture.
   *
   * @param id unique on its page
   * @param title what is counted
   * @param unit of the numbers, such as "km"
   * @param measures at least one; those of the series with the fewest numbers are left out beyond
   *     nine series, and the description says so
   */
  public static String svg(
      String id, String title, String unit, Kind kind, List<Measure> measures) {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("a chart needs at least one number");
    }
    List<String> series = series(measures);
    List<Measure> shown = measures.stream().filter(m -> series.contains(m.series())).toList();
    LocalDate first = shown.stream().map(Measure::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = shown.stream().map(Measure::day).max(LocalDate::compareTo).orElseThrow();
    double most = shown.stream().mapToDouble(Measure::most).max().orElse(1);
    TimeScale days = new TimeScale(first, last, LEFT, RIGHT);
    ValueScale values = new ValueScale(Math.max(most, 1) * HEADROOM, BOTTOM, TOP);
    int rows = (series.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
    double legend = BOTTOM + 38;
    Svg svg = new Svg(id, WIDTH, legend + rows * 16, title, told(measures, series));
    Frame.values(svg, values, LEFT, RIGHT, unit);
    Frame.days(svg, days, TOP, BOTTOM);
    for (int i = 0; i < series.size(); i++) {
      draw(svg, i, of(shown, series.get(i)), kind, days, values);
    }
    Frame.legend(svg, series, LEFT, legend, LEGEND_COLUMNS, (RIGHT - LEFT) / LEGEND_COLUMNS);
    return svg.done();
  }

  /** Those with most numbers, then by name. */
  private static List<String> series(List<Measure> measures) {
    return measures.stream()
        .collect(Collectors.groupingBy(Measure::series, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            (a, b) -> {
              int more = Long.compare(b.getValue(), a.getValue());
              return more != 0 ? more : a.getKey().compareTo(b.getKey());
            })
        .limit(MOST_SERIES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Measure> of(List<Measure> measures, String series) {
    List<Measure> found = new ArrayList<>();
    measures.stream().filter(m -> m.series().equals(series)).forEach(found::add);
    found.sort((a, b) -> a.day().compareTo(b.day()));
    return found;
  }

  private static String told(List<Measure> measures, List<String> series) {
    long left = measures.stream().map(Measure::series).distinct().count() - series.size();
    String words =
        measures.stream()
            .map(m -> m.day() + " " + m.series() + ": " + m.words())
            .collect(Collectors.joining("; "));
    return left == 0 ? words : words + "; " + left + " sources are not drawn";
  }

  private static void draw(
      Svg svg, int index, List<Measure> measures, Kind kind, TimeScale days, ValueScale values) {
    String colour = Palette.series(index);
    svg.begin("g", "class", Mark.kind(index));
    if (kind == Kind.LINES && measures.size() > 1) {
      String points =
          measures.stream()
              .map(m -> Svg.number(days.middle(m.day())) + "," + Svg.number(values.at(m.middle())))
              .collect(Collectors.joining(" "));
      svg.empty(
          "polyline", "points", points, "fill", "none", "stroke", colour, "stroke-width", "1.5");
    }
    for (Measure m : measures) {
      double x = days.middle(m.day());
      svg.begin("g");
      svg.element("title", m.day() + " " + m.series() + ": " + m.words());
      if (m.most() > m.least()) {
        svg.line("bounds", x, values.at(m.least()), x, values.at(m.most()), colour);
      }
      Mark.draw(svg, index, x, values.at(m.middle()));
      svg.end();
    }
    svg.end();
  }
}
