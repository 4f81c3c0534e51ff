package dev.assay.export.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers over time, each with whoever says so: distances to a place by force, the dead by source.
 * A number is a point with a whisker from its lowest to its highest; those of one series are
 * joined.
 */
public final class RangeChart {
  private static final double WIDTH = 880;
  private static final double LEFT = 48;
  private static final double RIGHT = WIDTH - 150;
  private static final double TOP = 14;
  private static final double FLOOR = 250;
  private static final int COLOURS = 6;

  /** Series beyond these share the last colour. */
  private static final int NAMED = 8;

  private RangeChart() {}

  /**
   * A number as said.
   *
   * @param series whose: a force, a source
   * @param told who says what, for whoever points at it
   */
  public record Reading(
      LocalDate day,
      String series,
      @Nullable Double low,
      @Nullable Double best,
      @Nullable Double high,
      String told) {
    double middle() {
      return best != null ? best : low != null && high != null ? (low + high) / 2 : least();
    }

    double least() {
      return low != null ? low : best != null ? best : high != null ? high : 0;
    }

    double most() {
      return high != null ? high : best != null ? best : low != null ? low : 0;
    }

    /** Whether no upper end is said: "at least twelve". */
    boolean open() {
      return best == null && high == null;
    }
  }

  /**
   * The chart as SVG; empty where there is no number.
   *
   * @param title what is counted
   * @param unit km, persons
   * @param joined whether the numbers of a series are joined by a line
   */
  public static String svg(String title, String unit, boolean joined, List<Reading> readings) {
    if (readings.isEmpty()) {
      return "";
    }
    List<Reading> all = new ArrayList<>(readings);
    all.sort(java.util.Comparator.comparing(Reading::day).thenComparing(Reading::series));
    LocalDate first = all.get(0).day().minusDays(1);
    LocalDate last = all.get(all.size() - 1).day().plusDays(1);
    TimeAxis axis = new TimeAxis(first, last, LEFT, RIGHT);
    double most = nice(all.stream().mapToDouble(Reading::most).max().orElse(1));
    Svg svg = new Svg("range", WIDTH, FLOOR + 24, title + ": " + all.size() + " numbers");
    grid(svg, most, unit);
    axis.draw(svg, FLOOR);
    Map<String, List<Reading>> series = new LinkedHashMap<>();
    all.forEach(r -> series.computeIfAbsent(r.series(), s -> new ArrayList<>()).add(r));
    List<double[]> labels = new ArrayList<>();
    int n = 0;
    for (Map.Entry<String, List<Reading>> s : series.entrySet()) {
      draw(svg, axis, most, s.getValue(), "s" + Math.min(n, COLOURS - 1), joined);
      if (n < NAMED) {
        label(svg, axis, most, s.getKey(), s.getValue(), "s" + Math.min(n, COLOURS - 1), labels);
      }
      n++;
    }
    return svg.done();
  }

  private static void grid(Svg svg, double most, String unit) {
    for (int i = 0; i <= 4; i++) {
      double value = most * i / 4;
      double y = y(value, most);
      svg.line("grid", LEFT, y, RIGHT, y);
      svg.text(
          "label",
          LEFT - 6,
          y + 4,
          "end",
          Svg.number(value) + (i == 4 && !unit.isEmpty() ? " " + unit : ""));
    }
  }

  private static void draw(
      Svg svg, TimeAxis axis, double most, List<Reading> readings, String kind, boolean joined) {
    StringBuilder line = new StringBuilder();
    for (Reading r : readings) {
      double x = axis.at(r.day());
      line.append(line.length() == 0 ? 'M' : 'L')
          .append(Svg.number(x))
          .append(' ')
          .append(Svg.number(y(r.middle(), most)));
    }
    if (joined && readings.size() > 1) {
      svg.path("series " + kind, line.toString());
    }
    for (Reading r : readings) {
      double x = axis.at(r.day());
      if (r.most() > r.least()) {
        svg.line("whisker " + kind, x, y(r.least(), most), x, y(r.most(), most));
      }
      if (r.open()) {
        double y = y(r.middle(), most);
        svg.path(
            "whisker series " + kind,
            "M" + Svg.number(x - 4) + " " + Svg.number(y - 9) + "l4 -5 4 5");
      }
      svg.circle("point " + kind, x, y(r.middle(), most), 4.5, r.told());
    }
  }

  /** Beside the last number, moved where another name stands. */
  private static void label(
      Svg svg,
      TimeAxis axis,
      double most,
      String name,
      List<Reading> readings,
      String kind,
      List<double[]> taken) {
    Reading last = readings.get(readings.size() - 1);
    double y = y(last.middle(), most) + 4;
    for (boolean moved = true; moved; ) {
      moved = false;
      for (double[] t : taken) {
        if (Math.abs(t[0] - y) < 14) {
          y = t[0] + 14;
          moved = true;
        }
      }
    }
    taken.add(new double[] {y});
    double x = axis.at(last.day());
    if (RIGHT + 8 - x > 30) {
      svg.line("leader " + kind, x + 6, y(last.middle(), most), RIGHT + 4, y - 4);
    }
    svg.text("called " + kind, RIGHT + 8, y, "start", cut(name));
  }

  private static String cut(String name) {
    return name.length() <= 22 ? name : name.substring(0, 21) + "…";
  }

  private static double y(double value, double most) {
    return FLOOR - value / most * (FLOOR - TOP);
  }

  /** The next number above that four steps divide. */
  static double nice(double most) {
    if (most <= 0) {
      return 4;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
      if (most <= step * power + 1e-9) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", step * power));
      }
    }
    return 10 * power;
  }
}
