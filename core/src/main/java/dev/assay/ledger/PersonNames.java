package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two names may be one person's: "James Kopp", "James C. Kopp", "Jim Kopp", "the actress
 * Ann Lee" (resource {@code given-names.tsv}). Immutable, safe to share between threads.
 */
final class PersonNames {
  private static final PersonNames SHIPPED = new PersonNames();

  /** Names and their short forms, by the rows in which they stand. */
  private final Map<String, Set<Integer>> forms = new HashMap<>();

  private PersonNames() {
    List<String[]> rows = Tsv.rows(PersonNames.class, "given-names.tsv");
    for (int i = 0; i < rows.size(); i++) {
      for (String name : Tsv.values(rows.get(i)[0])) {
        forms.computeIfAbsent(name, n -> new HashSet<>()).add(i);
      }
    }
  }

  static PersonNames shipped() {
    return SHIPPED;
  }

  /** Whether the surnames are one and the given names, where both are told, may be. */
  boolean mayBeOne(String a, String b) {
    return Keys.surname(a).equals(Keys.surname(b))
        && Keys.surnamesBeginAlike(a, b)
        && areGivenAlike(a, b);
  }

  /**
   * Whether what stands before the surnames may be of one person: the first words are one, or all
   * words of the one stand in their order in the other, in full, as a short form or as an initial.
   */
  boolean areGivenAlike(String a, String b) {
    String one = Keys.given(a);
    String other = Keys.given(b);
    return one.isEmpty()
        || other.isEmpty()
        || (one.equals(other) && Keys.givenBeginAlike(a, b))
        || isWithin(Keys.givenNames(a), Keys.givenNames(b))
        || isWithin(Keys.givenNames(b), Keys.givenNames(a));
  }

  private boolean isWithin(List<String> part, List<String> whole) {
    int found = 0;
    for (String name : whole) {
      if (found < part.size() && areOne(part.get(found), name)) {
        found++;
      }
    }
    return !part.isEmpty() && found == part.size();
  }

  private boolean areOne(String a, String b) {
    boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
    return initial || Keys.areSpelledAlike(a, b) || areForms(a, b);
  }

  private boolean areForms(String a, String b) {
    Set<Integer> rows = forms.getOrDefault(b, Set.of());
    return forms.getOrDefault(a, Set.of()).stream().anyMatch(rows::contains);
  }
}
