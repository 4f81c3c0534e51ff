package dev.assay.ledger;

import java.time.LocalDate;

/**
 * The day of an event, as an entry tells it.
 *
 * @param day the day that is told, or the one on which it was told, in days since 1970-01-01: it is
 *     compared with that of all else that is told of a place
 * @param recalled whether no day is told, and it is told of as known already: "the bombing", "the
 *     killing of the six priests"
 * @param awaited whether it is to come, on a day that is not told
 */
record EventDay(long day, boolean recalled, boolean awaited) {
  /** What is to come on no day that is told is looked for so many days long. */
  private static final int AWAITED = 14;

  static EventDay of(LocalDate day, boolean recalled, boolean awaited) {
    return new EventDay(day.toEpochDay(), recalled, awaited);
  }

  /** Whether it may be one event: on one day or the next, recalled later, or awaited before. */
  boolean same(EventDay other) {
    return isNear(other) || recalls(other) || other.recalls(this);
  }

  /** Whether the two are told for one day or the next, or one is awaited from the other's on. */
  boolean isNear(EventDay other) {
    long days = other.day - day;
    boolean comes = (awaited && days >= 0) || (other.awaited && days <= 0);
    return Math.abs(days) <= (comes ? AWAITED : 1);
  }

  private boolean recalls(EventDay earlier) {
    return recalled && earlier.day <= day;
  }
}
