package dev.assay.export.chart;

import java.util.List;

/** The axes of a chart over time. */
final class Frame {
  private Frame() {}

  static void days(Svg svg, TimeScale days, double top, double bottom) {
    svg.line("axis", days.left(), bottom, days.right(), bottom, Palette.QUIET);
    for (TimeScale.Tick tick : days.ticks()) {
      svg.line("grid", tick.x(), top, tick.x(), bottom, Palette.GRID);
      svg.text("tick", tick.x() + 2, bottom + 14, "start", Palette.QUIET, tick.label());
    }
  }

  static void values(Svg svg, ValueScale values, double left, double right, String unit) {
    for (double tick : values.ticks()) {
      double y = values.at(tick);
      svg.line("grid", left, y, right, y, Palette.GRID);
      svg.text("tick", left - 6, y + 4, "end", Palette.QUIET, Svg.number(tick));
    }
    svg.text("unit", left - 6, values.top() - 8, "end", Palette.QUIET, unit);
  }

  /** Names of series with their marks, in rows of at most so many. */
  static void legend(
      Svg svg, List<String> names, double left, double top, int perRow, double width) {
    for (int i = 0; i < names.size(); i++) {
      double x = left + (i % perRow) * width;
      double y = top + (i / perRow) * 16;
      Mark.draw(svg, i, x + 5, y - 4);
      svg.text("legend", x + 14, y, "start", Palette.INK, shortened(names.get(i), width));
    }
  }

  /** What fits, at some six units a letter. */
  static String shortened(String name, double width) {
    int letters = (int) (width / 6.2) - 3;
    return name.length() <= letters ? name : name.substring(0, Math.max(1, letters - 1)) + "…";
  }
}
