package dev.assay.time;

import dev.assay.time.Element.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that begin with one word, by what must follow it: "the" begins a hundred of them,
 * and seldom more than one can go on.
 */
final class Beginnings {
  static final Beginnings NONE = new Beginnings();

  private static final Comparator<Sequence> IN_ORDER = Comparator.comparingInt(Sequence::ordinal);

  private final List<Sequence> alone = new ArrayList<>();
  private final Map<String, List<Sequence>> byWord = new HashMap<>();
  private final Map<String, List<Sequence>> byCategory = new HashMap<>();

  void add(Sequence sequence) {
    Element second = sequence.second();
    if (second == null) {
      alone.add(sequence);
    } else {
      (second.kind() == Kind.LITERAL ? byWord : byCategory)
          .computeIfAbsent(second.name(), name -> new ArrayList<>())
          .add(sequence);
    }
  }

  /**
   * Those that can go on, in the order of the rules.
   *
   * @param next the word that follows, null at the end of a sentence
   * @param categories what begins with that word
   */
  List<Sequence> before(@Nullable String next, Set<String> categories) {
    List<Sequence> found = new ArrayList<>(alone);
    found.addAll(next == null ? List.of() : byWord.getOrDefault(next, List.of()));
    for (String category : categories) {
      found.addAll(byCategory.getOrDefault(category, List.of()));
    }
    found.sort(IN_ORDER);
    return found;
  }
}
