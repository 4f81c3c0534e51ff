package dev.assay.eval;

import java.util.Comparator;
import java.util.List;

/**
 * What one group did is told together: an act without a day, told right beside another of the same
 * group, was on the day of that one.
 */
final class SameDay {
  /** Sentences that may lie between the two. */
  private static final int BESIDE = 3;

  private SameDay() {}

  static void settle(List<Incident> incidents) {
    List<Incident> dated = incidents.stream().filter(i -> i.first != null).toList();
    for (Incident i : incidents) {
      if (i.first == null) {
        dated.stream()
            .filter(j -> j.threatened == i.threatened && distance(i, j) <= BESIDE)
            .filter(j -> sharesGroup(i, j))
            .min(Comparator.comparingInt(j -> distance(i, j)))
            .ifPresent(
                j -> {
                  i.first = j.first;
                  i.last = j.last;
                  i.undated = j.undated;
                });
      }
    }
  }

  private static boolean sharesGroup(Incident a, Incident b) {
    return a.organisations.stream()
        .anyMatch(x -> b.organisations.stream().anyMatch(y -> MucText.best(x, y) == 1));
  }

  private static int distance(Incident a, Incident b) {
    return a.statements.stream()
        .flatMap(s -> b.statements.stream().map(t -> Math.abs(s.sentence() - t.sentence())))
        .min(Comparator.naturalOrder())
        .orElse(Integer.MAX_VALUE);
  }
}
