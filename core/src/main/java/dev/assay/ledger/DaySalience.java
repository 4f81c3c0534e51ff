package dev.assay.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much each day matters: what matters is reported on its day and remembered afterwards. The
 * weight of a day is ln (1 + reports of that day that speak of it) + ln (1 + later reports that
 * do): as in work on timelines of news, that a day is named again is the best sign (Kessler et al.
 * 2012; Tran et al. 2013), and one that later reports alone name, or its own alone, weighs little.
 */
final class DaySalience {
  private static final double REMEMBERED = 0.5;

  private DaySalience() {}

  /** Weights of the days on which reports were published or of which they speak. */
  static Map<LocalDate, Double> of(List<DatedSentence> sentences) {
    Map<LocalDate, Set<String>> sameDay = new TreeMap<>();
    Map<LocalDate, Set<String>> later = new TreeMap<>();
    Set<LocalDate> days = new TreeSet<>();
    for (DatedSentence s : sentences) {
      days.add(s.published());
      for (LocalDate day : s.days()) {
        days.add(day);
        if (day.equals(s.published())) {
          sameDay.computeIfAbsent(day, k -> new HashSet<>()).add(s.report());
        } else if (day.isBefore(s.published())) {
          later.computeIfAbsent(day, k -> new HashSet<>()).add(s.report());
        }
      }
    }
    Map<LocalDate, Double> weights = new TreeMap<>();
    for (LocalDate day : days) {
      weights.put(day, logOfCount(sameDay, day) + REMEMBERED * logOfCount(later, day));
    }
    return weights;
  }

  private static double logOfCount(Map<LocalDate, Set<String>> reports, LocalDate day) {
    return StrictMath.log(1 + reports.getOrDefault(day, Set.of()).size());
  }
}
