package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who did an event to whom; what is not told contradicts nothing.
 *
 * @param who null where it is not told
 * @param whom null where it is not told
 * @param mutual whether it makes no difference which of the two does it
 */
record Deed(@Nullable Side who, @Nullable Side whom, boolean mutual) {
  /** Whether the two may be one deed. */
  boolean same(Deed other) {
    return (agree(who, other.who) && agree(whom, other.whom))
        || (mutual && agree(who, other.whom) && agree(whom, other.who));
  }

  /** Whether the two may be one deed but for who did it. */
  boolean sameButForWho(Deed other) {
    return who != null
        && other.who != null
        && !who.same(other.who)
        && (whom == null || other.whom == null || whom.same(other.whom));
  }

  private static boolean agree(@Nullable Side a, @Nullable Side b) {
    return a == null || b == null || a.same(b);
  }
}
