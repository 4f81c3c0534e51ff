package dev.assay.eval;

import dev.assay.text.Tsv;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of lemmas by which statements become incidents. Immutable. */
final class IncidentWords {
  private final Map<String, Set<String>> lists;

  private IncidentWords(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  static IncidentWords load() {
    return new IncidentWords(
        Tsv.rows(IncidentWords.class, "incident-words.tsv").stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> row[0], row -> new HashSet<>(Tsv.values(row[1])))));
  }

  /** Whether a lemma is of a list; never where there is no such list. */
  boolean is(String list, String lemma) {
    return lists.getOrDefault(list, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
  }
}
