package dev.assay.ledger;

import dev.assay.actor.Actor;
import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which armed groups are part of which, by the lexicon: what a branch does its mother may be said
 * to have done. Immutable, safe to share between threads.
 */
final class Branches {
  private static final Branches SHIPPED = new Branches();

  /** Column of {@code groups.tsv} that tells what a group is part of. */
  private static final int PART_OF = 6;

  private final Map<String, String> mothers = new HashMap<>();

  private Branches() {
    for (String[] row : Tsv.rows(Actor.class, "groups.tsv")) {
      if (!row[PART_OF].isEmpty()) {
        mothers.put(row[0], row[PART_OF]);
      }
    }
  }

  static Branches shipped() {
    return SHIPPED;
  }

  /** Whether one of the two is the other or a part of it. */
  boolean areOne(String a, String b) {
    return isWithin(a, b) || isWithin(b, a);
  }

  private boolean isWithin(String part, String whole) {
    @Nullable String at = part;
    while (at != null && !at.equals(whole)) {
      at = mothers.get(at);
    }
    return at != null;
  }
}
