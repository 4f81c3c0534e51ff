package dev.assay.coreference;

import dev.assay.coreference.Candidate.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The earlier mentions that one may take up: what stands near, and from further back what shares a
 * noun, a name, a title or a speaker. How many they are does not grow with the document.
 */
final class Options {
  private static final int NEAR = 3;
  private static final int WITHIN = 8;
  private static final int MOST_NEAR = 60;
  private static final int MOST_KEYED = 4;

  private final CoreferenceData data;
  private final List<Candidate> all;
  private final Agreement agreement;
  private final Map<String, List<Candidate>> byKey = new HashMap<>();

  Options(CoreferenceData data, List<Candidate> all, Agreement agreement) {
    this.data = data;
    this.all = all;
    this.agreement = agreement;
  }

  /** The nearest first. */
  List<Candidate> of(Candidate m) {
    Map<Integer, Candidate> found = new TreeMap<>(Comparator.reverseOrder());
    for (String key : keys(m)) {
      List<Candidate> same = byKey.getOrDefault(key, List.of());
      for (int i = same.size() - 1; i >= Math.max(0, same.size() - MOST_KEYED); i--) {
        found.put(same.get(i).order(), same.get(i));
      }
    }
    near(m, found);
    return found.values().stream()
        .filter(a -> a.order() < m.order() && agreement.allows(m, a))
        .toList();
  }

  /** Makes a mention known to later ones. */
  void add(Candidate m) {
    for (String key : keys(m)) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(m);
    }
    if (m.kind() == Kind.NAME && m.isPerson()) {
      m.modifiers().forEach(t -> byKey.computeIfAbsent(noun(t), k -> new ArrayList<>(2)).add(m));
    }
  }

  private void near(Candidate m, Map<Integer, Candidate> found) {
    for (int i = m.order() - 1; i >= Math.max(0, m.order() - 3 * MOST_NEAR); i--) {
      Candidate a = all.get(i);
      int sentences = m.mention().sentence() - a.mention().sentence();
      if (sentences > WITHIN) {
        return;
      }
      boolean near = sentences <= NEAR && m.order() - i <= MOST_NEAR;
      boolean option =
          switch (m.taker()) {
            case DEFINITE, DEMONSTRATIVE, POSSESSED ->
                (near && isLike(m, a)) || related(m, a) || joined(m, a);
            case INDEFINITE, BARE, NAME -> joined(m, a);
            default -> near;
          };
      if (option) {
        found.put(a.order(), a);
      }
    }
  }

  private static boolean isLike(Candidate m, Candidate a) {
    return m.entity().equals(a.entity()) || m.type() == a.type();
  }

  private boolean related(Candidate m, Candidate a) {
    return Heads.of(data, m, a) != Heads.OTHER;
  }

  private static boolean joined(Candidate m, Candidate a) {
    return a.isIn(m.sentence()) && (Clause.isApposition(m, a) || Clause.isCopula(m, a));
  }

  private static List<String> keys(Candidate m) {
    if (m.taker().isSpeaker()) {
      return List.of(m.taker().name());
    }
    if (m.kind() == Kind.PRONOUN) {
      return List.of();
    }
    if (m.kind() == Kind.NOMINAL) {
      return List.of(noun(m.lemma()));
    }
    return NameKeys.of(m.name());
  }

  private static String noun(String lemma) {
    return "noun " + lemma.toLowerCase(Locale.ROOT);
  }
}
