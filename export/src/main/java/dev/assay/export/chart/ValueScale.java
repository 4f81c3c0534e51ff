package dev.assay.export.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from zero upwards along a line.
 *
 * @param most the greatest number shown, above 0
 * @param bottom where zero lies
 * @param top where the greatest lies
 */
record ValueScale(double most, double bottom, double top) {
  private static final int TICKS = 5;

  double at(double value) {
    return bottom + (top - bottom) * Math.max(0, Math.min(value, most)) / most;
  }

  /** Round numbers (1, 2 or 5 times a power of ten) from zero on. */
  List<Double> ticks() {
    double rough = most / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (int times : new int[] {1, 2, 5, 10}) {
      step = power * times;
      if (step >= rough) {
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= most * 1.0001; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
