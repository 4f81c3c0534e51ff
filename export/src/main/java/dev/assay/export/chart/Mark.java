package dev.assay.export.chart;

/** A mark for a series, told apart from others by shape as well as by colour. */
final class Mark {
  private static final double R = 4;
  private static final int SHAPES = 4;

  private Mark() {}

  static void draw(Svg svg, int series, double x, double y) {
    String fill = Palette.series(series);
    switch (series % SHAPES) {
      case 0 ->
          svg.empty(
              "circle",
              "class",
              kind(series),
              "cx",
              Svg.number(x),
              "cy",
              Svg.number(y),
              "r",
              Svg.number(R),
              "fill",
              fill);
      case 1 -> polygon(svg, series, fill, x - R, y - R, x + R, y - R, x + R, y + R, x - R, y + R);
      case 2 -> polygon(svg, series, fill, x, y - R - 1, x + R + 1, y + R, x - R - 1, y + R);
      default -> polygon(svg, series, fill, x, y - R - 1, x + R + 1, y, x, y + R + 1, x - R - 1, y);
    }
  }

  static String kind(int series) {
    return "series series-" + series % 7;
  }

  private static void polygon(Svg svg, int series, String fill, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "" : " ").append(Svg.number(points[i])).append(',');
      path.append(Svg.number(points[i + 1]));
    }
    svg.empty("polygon", "class", kind(series), "points", path.toString(), "fill", fill);
  }
}
