package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nouns for people of whom little more is told: "a man", "her husband", "the gunman" may be one
 * (resource {@code persons.tsv}). Immutable, safe to share between threads.
 */
final class Persons {
  private static final Persons SHIPPED = new Persons();

  /**
   * What a noun tells of those whom it names.
   *
   * @param sex m, f, or empty where it tells neither
   */
  record Kind(String sex, boolean many) {
    /** Whether the two may be the same people. */
    boolean meets(Kind other) {
      boolean sexes = sex.isEmpty() || other.sex.isEmpty() || sex.equals(other.sex);
      return sexes && many == other.many;
    }
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  private Persons() {
    for (String[] row : Tsv.rows(Persons.class, "persons.tsv")) {
      Kind kind = new Kind(row[0], row[1].equals("many"));
      Tsv.values(row[2]).forEach(noun -> kinds.put(noun, kind));
    }
  }

  static Persons shipped() {
    return SHIPPED;
  }

  /** What a noun in lower case tells; null for any other word. */
  @Nullable Kind of(String noun) {
    return kinds.get(noun);
  }
}
