package dev.assay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Expected calibration error and the reliability table behind it (Naeini et al. 2015), over bins of
 * equal width and over bins of equal numbers (Nguyen and O'Connor 2015), and the Brier score.
 */
final class Calibration {
  private static final int BINS = 10;
  private static final int EQUAL = 5;

  private Calibration() {}

  /** A probability, and whether what it was said of is so. */
  record Scored(double score, boolean right) {}

  static Map<String, Object> figures(List<Scored> scored) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("statements", scored.size());
    figures.put("right", share(scored));
    figures.put("mean_score", mean(scored));
    figures.put("ece", error(byWidth(scored), scored.size()));
    figures.put("ece_equal_numbers", error(byNumber(scored), scored.size()));
    figures.put("brier", brier(scored));
    figures.put("brier_of_mean", share(scored) * (1 - share(scored)));
    Map<String, Object> bins = new LinkedHashMap<>();
    for (List<Scored> bin : byNumber(scored)) {
      if (!bin.isEmpty()) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("statements", bin.size());
        row.put("mean_score", mean(bin));
        row.put("right", share(bin));
        bins.put(
            String.format(
                Locale.ROOT, "%.2f-%.2f", bin.get(0).score(), bin.get(bin.size() - 1).score()),
            row);
      }
    }
    figures.put("bins", bins);
    return figures;
  }

  /** How far, on average, scores are from the share of what is right in their bin. */
  static double error(List<List<Scored>> bins, int all) {
    double error = 0;
    for (List<Scored> bin : bins) {
      error += Counts.ratio(bin.size(), all) * Math.abs(mean(bin) - share(bin));
    }
    return error;
  }

  static List<List<Scored>> byWidth(List<Scored> scored) {
    List<List<Scored>> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new ArrayList<>());
    }
    scored.forEach(s -> bins.get(Math.min(BINS - 1, (int) (s.score() * BINS))).add(s));
    return bins;
  }

  private static List<List<Scored>> byNumber(List<Scored> scored) {
    List<Scored> sorted =
        scored.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
    List<List<Scored>> bins = new ArrayList<>();
    for (int i = 0; i < EQUAL; i++) {
      bins.add(sorted.subList(sorted.size() * i / EQUAL, sorted.size() * (i + 1) / EQUAL));
    }
    return bins;
  }

  private static double mean(List<Scored> scored) {
    return scored.stream().mapToDouble(Scored::score).average().orElse(0);
  }

  private static double share(List<Scored> scored) {
    return Counts.ratio((double) scored.stream().filter(Scored::right).count(), scored.size());
  }

  private static double brier(List<Scored> scored) {
    return scored.stream()
        .mapToDouble(s -> (s.score() - (s.right() ? 1 : 0)) * (s.score() - (s.right() ? 1 : 0)))
        .average()
        .orElse(0);
  }
}
