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
 * Which families of questions the words name that a judgement judges (resource {@code
 * judged-nouns.tsv}). Immutable.
 */
final class JudgedWords {
  /** The table's word for what names no more than that something was claimed. */
  private static final String ANY = "any";

  private final Map<String, Set<String>> families = new HashMap<>();

  JudgedWords() {
    for (String[] row : Tsv.rows(JudgedWords.class, "judged-nouns.tsv")) {
      for (String word : Tsv.values(row[1])) {
        families.computeIfAbsent(word, n -> new HashSet<>()).add(row[0]);
      }
    }
  }

  /** Whether they name a claim or an account, whatever it is about. */
  boolean nameClaims(@Nullable String judged) {
    return all(judged).contains(ANY);
  }

  /** Ids of the families, in the order of their names. */
  Set<String> families(@Nullable String judged) {
    Set<String> found = all(judged);
    found.remove(ANY);
    return found;
  }

  private Set<String> all(@Nullable String judged) {
    Set<String> found = new TreeSet<>();
    for (String word : judged == null ? new String[0] : judged.split("[ ,.]", -1)) {
      found.addAll(families.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()));
    }
    return found;
  }
}
