package dev.assay.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far predicted places lie from the gold's, in km, and the figures that the literature makes of
 * it; a place that was not found counts as half the equator. Not thread-safe.
 */
final class ErrorDistances {
  private static final double EARTH_KM = 6371.0088;
  private static final double FARTHEST_KM = 20039;

  private final List<Double> all = new ArrayList<>();
  private final List<Double> found = new ArrayList<>();

  /** Great-circle distance of two points in degrees. */
  static double km(double lat1, double lon1, double lat2, double lon2) {
    double h =
        Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }

  /** Adds an error, null for a place that was not found. */
  void add(@Nullable Double km) {
    all.add(km == null ? FARTHEST_KM : Math.min(km, FARTHEST_KM));
    if (km != null) {
      found.add(km);
    }
  }

  /** Shares within 161 and 20 km, means, medians, and the area under the curve of errors. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", all.size());
    if (all.isEmpty()) {
      return figures;
    }
    figures.put("coverage", Counts.ratio(found.size(), all.size()));
    figures.put("acc161", within(161, all));
    figures.put("acc20", within(20, all));
    figures.put("acc161_found", within(161, found));
    figures.put("mean_km", mean(all));
    figures.put("median_km", median(all));
    if (!found.isEmpty()) {
      figures.put("mean_km_found", mean(found));
      figures.put("median_km_found", median(found));
    }
    double logs = all.stream().mapToDouble(km -> Math.log(km + 1)).sum();
    figures.put("auc", logs / all.size() / Math.log(FARTHEST_KM + 1));
    return figures;
  }

  /** The share within so many km, of all. */
  double within(double km) {
    return within(km, all);
  }

  private static double within(double km, List<Double> of) {
    return Counts.ratio((int) of.stream().filter(e -> e <= km).count(), of.size());
  }

  private static double mean(List<Double> of) {
    return of.stream().mapToDouble(Double::doubleValue).sum() / of.size();
  }

  /** The middle value, or the mean of the two. */
  static double median(List<Double> of) {
    double[] sorted = of.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
