package dev.assay.ledger;

import java.util.Locale;

/** What a statement does to a claim. */
public enum Role {
  /** Says it is so, first of its origin. */
  ASSERT,
  /** Says so too, by an independent origin. */
  CORROBORATE,
  /** Says so again, by an origin that has said it. */
  REPEAT,
  /** Says that it is not so. */
  DENY,
  /** Says something that cannot be so together with it. */
  CONTRADICT,
  /** Does not believe it. */
  DOUBT,
  /** Tried and could not establish it. */
  UNVERIFIED,
  /** Says it with another meaning or measure. */
  QUALIFY,
  /** Settles that it was so. */
  CONFIRM,
  /** Settles that it was not so yet. */
  PREMATURE,
  /** Tells what ended it. */
  OVERTAKEN,
  /** Does what was announced. */
  KEEP,
  /** Breaks what was announced. */
  VIOLATE,
  /** Takes back what its source had said. */
  RETRACT;

  /** 1 where it speaks for the claim, -1 where against it, 0 where it does neither. */
  public int bearing() {
    return switch (this) {
      case ASSERT, CORROBORATE, REPEAT, CONFIRM, KEEP -> 1;
      case DENY, CONTRADICT, VIOLATE -> -1;
      default -> 0;
    };
  }

  /** One role for all that bear alike; itself where it bears neither way. */
  Role alike() {
    int bearing = bearing();
    return bearing == 0 ? this : bearing > 0 ? ASSERT : DENY;
  }

  /** As JSON says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
