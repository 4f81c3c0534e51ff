package dev.assay.coreference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names met so far, found by their last word and by their initials. */
final class NameIndex {
  private final Map<String, List<Candidate>> byKey = new HashMap<>();

  void add(Candidate name) {
    for (String key : keys(name)) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(name);
    }
  }

  /** A name before this one that may be of the same thing: of the longest chain, the last. */
  @Nullable Candidate latest(Candidate name, Chains chains) {
    Candidate best = null;
    for (String key : keys(name)) {
      List<Candidate> same = byKey.getOrDefault(key, List.of());
      for (int i = same.size() - 1; i >= 0; i--) {
        Candidate c = same.get(i);
        boolean better = best == null || chains.size(c) > chains.size(best);
        if (better && agree(c, name, chains) && NameMatcher.same(c, name)) {
          best = c;
        }
      }
    }
    return best;
  }

  private static boolean agree(Candidate c, Candidate name, Chains chains) {
    return !c.isPerson()
        || (c.plural() == name.plural()
            && chains.gender(c).agrees(name.gender())
            && NameMatcher.compatible(chains.name(c), name.name()));
  }

  private static List<String> keys(Candidate name) {
    List<String> words = name.name();
    String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT).replace(".", "");
    List<String> keys = new ArrayList<>(3);
    keys.add(last);
    if (words.size() > 1) {
      for (boolean skip : new boolean[] {true, false}) {
        String initials = NameMatcher.initials(words, skip).toLowerCase(Locale.ROOT);
        if (initials.length() > 1 && !keys.contains(initials)) {
          keys.add(initials);
        }
      }
    }
    return keys;
  }
}
