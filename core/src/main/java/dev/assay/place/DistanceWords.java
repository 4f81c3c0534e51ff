package dev.assay.place;

/**
 * How vague a distance and a direction are by the way they are told (Wieczorek, Guo and Hijmans
 * 2004, sections on distance and direction precision).
 */
final class DistanceWords {
  /** Nobody measures: a round figure in the news is some sixth off. */
  private static final double LEAST_SHARE = 0.15;

  private DistanceWords() {}

  /** How far off a distance may be: half of the unit that it is rounded to, at least a sixth. */
  static double vagueKm(double km) {
    double unit = 1;
    for (double rounded : new double[] {5, 10, 50, 100}) {
      unit = Math.abs(km / rounded - Math.rint(km / rounded)) < 1e-6 ? rounded : unit;
    }
    return Math.max(Math.max(0.5, unit / 2), LEAST_SHARE * km);
  }

  /** Half of the angle that a direction stands for, in degrees, by the points of its compass. */
  static double halfAngle(double azimuth) {
    if (azimuth % 45 != 0) {
      return 11.25;
    }
    return azimuth % 90 == 0 ? 30 : 22.5;
  }
}
