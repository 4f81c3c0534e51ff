package dev.assay.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The toponyms of one name in a report, which mean one place. Lives within one call. */
final class ToponymGroup {
  List<Candidate> candidates = List.of();
  final List<Toponym> members = new ArrayList<>();
  double[] prior = {};
  double[] likelihood = {};

  /** The first-level division of each candidate, -1 for none. */
  int[] divisions = {};

  /** All members share what the best known of them may mean. */
  void add(Toponym t) {
    members.add(t);
    candidates = t.candidates.size() > candidates.size() ? t.candidates : candidates;
  }

  String name() {
    return members.get(0).name.toLowerCase(Locale.ROOT);
  }

  void tell() {
    for (Toponym t : members) {
      t.candidates = candidates;
      t.likelihood = likelihood;
    }
  }

  @Nullable Candidate best() {
    int best = Toponym.best(likelihood);
    return best < 0 ? null : candidates.get(best);
  }
}
