package dev.assay.ledger;

import java.time.LocalDate;

/**
 * What was only ever told not to be so: "they have not been freed". Where it comes about later,
 * that is a claim of its own, which nobody has denied.
 *
 * @param question what the claim answers that the denial opened
 * @param standing how it stands
 */
record NotYet(OpenQuestion question, Standing standing) {
  /** Whether a later report tells that it came about no sooner than it was told not to be so. */
  boolean isOver(Hearing h) {
    return question.family().tellsWhoIsHeld()
        && !question.ahead()
        && question.first().sense() == Telling.Sense.DENIES
        && !standing.isUpheld()
        && h.sense() == Telling.Sense.SAYS
        && h.opens()
        && question.answer().same(h.answer())
        && question.asks(h)
        && isLater(h);
  }

  /** Whoever denies a report of it speaks of that day too, whoever says "not yet" does not. */
  private boolean isLater(Hearing h) {
    LocalDate denied = standing.status().lastAgainst(question.day());
    Period time = h.entry().time();
    LocalDate day = time == null ? null : time.firstDay();
    boolean report =
        Interests.shipped().starts("denial", question.opened().source().cue())
            || question.opened().assessment();
    return h.day().isAfter(denied)
        && day != null
        && (day.isAfter(denied) || (day.equals(denied) && !report));
  }
}
