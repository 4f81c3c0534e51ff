package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day of an event, as an entry tells it.
 *
 * @param day the day that is told, or the one on which it was told
 * @param recalled whether no day is told, and it is told of as known already: "the bombing", "the
 *     killing of the six priests"
 * @param awaited whether it is to come, on a day that is not told
 */
record EventDay(LocalDate day, boolean recalled, boolean awaited) {
  /** What is to come on no day that is told is looked for so many days long. */
  private static final int AWAITED = 14;

  /** Whether it may be one event: on one day or the next, recalled later, or awaited before. */
  boolean same(EventDay other) {
    return isNear(other) || recalls(other) || other.recalls(this);
  }

  /** Whether the two are told for one day or the next, or one is awaited from the other's on. */
  boolean isNear(EventDay other) {
    long days = ChronoUnit.DAYS.between(day, other.day);
    boolean comes = (awaited && days >= 0) || (other.awaited && days <= 0);
    return Math.abs(days) <= (comes ? AWAITED : 1);
  }

  private boolean recalls(EventDay earlier) {
    return recalled && !earlier.day.isAfter(day);
  }
}
