package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables of resource {@code interests.tsv}: whose word something is. Immutable. */
final class Interests {
  private static final Interests SHIPPED = new Interests();

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> camps = new HashMap<>();

  private Interests() {
    for (String[] row : Tsv.rows(Interests.class, "interests.tsv")) {
      List<String> values = Tsv.values(row[2]);
      if (row[0].equals("words")) {
        words.put(row[1], new HashSet<>(values));
      } else {
        values.forEach(sector -> camps.put(sector, row[1]));
      }
    }
  }

  static Interests shipped() {
    return SHIPPED;
  }

  /** Whether a source's name, in lower case, has one of the words of a kind. */
  boolean says(String kind, String name) {
    return words.getOrDefault(kind, Set.of()).stream().anyMatch(name::contains);
  }

  /** Whether words begin with one of a kind, whatever follows: "admitted" with "admit". */
  boolean starts(String kind, String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    for (String word : words.getOrDefault(kind, Set.of())) {
      if (lower.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, in lower case, is one of a kind. */
  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** GOV, REB, or empty. */
  String camp(String sector) {
    return camps.getOrDefault(sector, "");
  }
}
