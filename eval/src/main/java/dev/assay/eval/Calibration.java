package dev.assay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Expected calibration error and the reliability table behind it (Naeini et al. 2015), over bins of
 * equal width and over bins of equal numbers (Nguyen and O'Connor 2015), the Brier score, and how
 * well scores sort right from wrong (area under the curve); intervals by drawing whole texts anew
 * (bootstrap by clusters; the same draws for the same texts).
 */
final class Calibration {
  private static final int BINS = 10;
  private static final int EQUAL = 5;

  private Calibration() {}

  private static final int DRAWS = 1000;
  private static final long SEED = 20150125;

  /** A probability, whether what it was said of is so, and the text that it stands in. */
  record Scored(String text, double score, boolean right) {}

  static Map<String, Object> figures(List<Scored> scored) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("statements", scored.size());
    figures.put("right", share(scored));
    figures.put("mean_score", mean(scored));
    figures.put("ece", error(byWidth(scored), scored.size()));
    figures.put("ece_equal_numbers", error(byNumber(scored), scored.size()));
    figures.put("brier", brier(scored));
    figures.put("brier_of_mean", share(scored) * (1 - share(scored)));
    figures.put("auc", auc(scored));
    intervals(scored, figures);
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

  /** How often a right statement has the higher score of a right and a wrong one. */
  static double auc(List<Scored> scored) {
    double above = 0;
    int pairs = 0;
    List<Scored> wrong = scored.stream().filter(s -> !s.right()).toList();
    for (Scored right : scored) {
      if (right.right()) {
        for (Scored other : wrong) {
          above += right.score() > other.score() ? 1 : right.score() == other.score() ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return Counts.ratio(above, pairs);
  }

  /** The middle 95 of a hundred draws. */
  private static void intervals(List<Scored> scored, Map<String, Object> figures) {
    Map<String, List<Scored>> byText = new TreeMap<>();
    scored.forEach(s -> byText.computeIfAbsent(s.text(), k -> new ArrayList<>()).add(s));
    List<List<Scored>> texts = List.copyOf(byText.values());
    SplittableRandom random = new SplittableRandom(SEED);
    List<Double> errors = new ArrayList<>();
    List<Double> areas = new ArrayList<>();
    for (int i = 0; i < DRAWS && !texts.isEmpty(); i++) {
      List<Scored> drawn = new ArrayList<>();
      texts.forEach(t -> drawn.addAll(texts.get(random.nextInt(texts.size()))));
      errors.add(error(byWidth(drawn), drawn.size()));
      areas.add(auc(drawn));
    }
    figures.put("ece_95", middle(errors));
    figures.put("auc_95", middle(areas));
  }

  private static List<Double> middle(List<Double> draws) {
    List<Double> sorted = draws.stream().sorted().toList();
    int n = sorted.size();
    return n == 0 ? List.of() : List.of(sorted.get(n / 40), sorted.get(n - 1 - n / 40));
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
