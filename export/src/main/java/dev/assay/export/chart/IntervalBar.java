package dev.assay.export.chart;

import java.util.Locale;

/** A share with its interval, as a small bar from 0 to 1. */
public final class IntervalBar {
  private static final double WIDTH = 120;
  private static final double MIDDLE = 8;

  private IntervalBar() {}

  /** The bar as SVG. */
  public static String svg(double low, double mean, double high) {
    String told =
        String.format(Locale.ROOT, "%.0f %% (%.0f to %.0f %%)", 100 * mean, 100 * low, 100 * high);
    return new Svg("interval", WIDTH, 2 * MIDDLE, told)
        .line("grid", 0, MIDDLE, WIDTH, MIDDLE)
        .rect("span", low * WIDTH, MIDDLE - 4, (high - low) * WIDTH, 8)
        .circle("mean", mean * WIDTH, MIDDLE, 3.5, told)
        .done();
  }
}
