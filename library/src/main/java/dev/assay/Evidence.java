package dev.assay;

import java.time.Instant;

/**
 * What a statement does to a claim.
 *
 * @param statement the statement
 * @param role what it does
 * @param outlet who published it
 * @param published when that was; the beginning of the day in UTC where only the day is known
 * @param origin the deepest source it goes back to; copies and pick-ups share one
 * @param interest whose word it is: a party and its media are one
 * @param why the proof, in words
 */
public record Evidence(
    Statement statement,
    Role role,
    String outlet,
    Instant published,
    String origin,
    String interest,
    String why) {

  /** What a statement can do to a claim. */
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
    RETRACT
  }
}
