package dev.assay.eval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores timelines against reference timelines: which days are found, and {@code ar1}, ROUGE-1 of
 * days aligned to each other by date and content, many to one (Martschat and Markert 2017, "align+
 * m:1"). The cost of aligning two days is (1 - 1/(days apart + 1)) (1 - ROUGE-1 F1); what is shared
 * counts by 1/(days apart + 1). Precision and recall are means over the timelines, F1 is of the
 * means. Not thread-safe.
 */
final class TimelineScore {
  private final Rouge rouge = new Rouge();
  private final Mean dates = new Mean();
  private final Mean content = new Mean();

  void add(Map<LocalDate, List<String>> gold, Map<LocalDate, List<String>> found) {
    long hits = found.keySet().stream().filter(gold::containsKey).count();
    dates.add(Counts.ratio((double) hits, found.size()), Counts.ratio((double) hits, gold.size()));
    SortedMap<LocalDate, Map<String, Integer>> g = counts(gold);
    SortedMap<LocalDate, Map<String, Integer>> f = counts(found);
    content.add(share(f, g), share(g, f));
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("dates", dates.figures());
    figures.put("ar1", content.figures());
    return figures;
  }

  private SortedMap<LocalDate, Map<String, Integer>> counts(Map<LocalDate, List<String>> days) {
    SortedMap<LocalDate, Map<String, Integer>> counts = new TreeMap<>();
    days.forEach((day, sentences) -> counts.put(day, rouge.counts(sentences)));
    return counts;
  }

  /** Of the words of one timeline, the share found in the days of the other they are aligned to. */
  private static double share(
      SortedMap<LocalDate, Map<String, Integer>> of,
      SortedMap<LocalDate, Map<String, Integer>> in) {
    double shared = 0;
    double all = 0;
    for (Map.Entry<LocalDate, Map<String, Integer>> day : of.entrySet()) {
      all += Rouge.sum(day.getValue());
      double least = Double.POSITIVE_INFINITY;
      double hits = 0;
      for (Map.Entry<LocalDate, Map<String, Integer>> other : in.entrySet()) {
        double near = nearness(day.getKey(), other.getKey());
        double cost = (1 - near) * (1 - Rouge.f1(day.getValue(), other.getValue()));
        if (cost < least) {
          least = cost;
          hits = near * Rouge.common(day.getValue(), other.getValue());
        }
      }
      shared += hits;
    }
    return Counts.ratio(shared, all);
  }

  private static double nearness(LocalDate a, LocalDate b) {
    return 1.0 / (Math.abs(ChronoUnit.DAYS.between(a, b)) + 1);
  }

  private static final class Mean {
    private double precision;
    private double recall;
    private int timelines;

    void add(double p, double r) {
      precision += p;
      recall += r;
      timelines++;
    }

    Map<String, Object> figures() {
      double p = Counts.ratio(precision, timelines);
      double r = Counts.ratio(recall, timelines);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("p", p);
      figures.put("r", r);
      figures.put("f1", Counts.ratio(2 * p * r, p + r));
      return figures;
    }
  }
}
