package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which families of questions an entry answers, and which a judgement names (resource {@code
 * judged-nouns.tsv}). Immutable.
 */
final class Asked {
  private final QuestionBook book = QuestionBook.open();

  private final Map<String, Set<String>> nouns = new HashMap<>();

  Asked() {
    for (String[] row : Tsv.rows(Asked.class, "judged-nouns.tsv")) {
      for (String noun : Tsv.values(row[1])) {
        nouns.computeIfAbsent(noun, n -> new HashSet<>()).add(row[0]);
      }
    }
  }

  /** What an entry answers, or would, were it told flatly. */
  Set<String> families(Entry entry) {
    Set<String> found = new TreeSet<>();
    book.answered(entry).forEach(t -> found.add(t.family().id()));
    return found;
  }

  /** Whether it asks no more than if something happened, and to how many. */
  static boolean onlyEvents(Set<String> families) {
    return families.stream().allMatch(f -> f.equals("event") || f.equals("toll"));
  }

  /** What the words that are judged name. */
  Set<String> named(@Nullable String judged) {
    Set<String> found = new HashSet<>();
    for (String word : judged == null ? new String[0] : judged.split("[ ,.]", -1)) {
      found.addAll(nouns.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()));
    }
    return found;
  }
}
