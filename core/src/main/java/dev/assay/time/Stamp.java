package dev.assay.time;

import java.time.LocalDateTime;

/**
 * A named stretch of the calendar.
 *
 * @param unit how finely it is told
 * @param start first moment
 * @param end first moment after it
 * @param value as TIMEX3 writes it
 */
record Stamp(CalendarUnit unit, LocalDateTime start, LocalDateTime end, String value) {
  /** The unit that a moment lies in. */
  static Stamp around(CalendarUnit unit, LocalDateTime moment) {
    return at(unit, unit.floor(moment));
  }

  /** The unit that begins at a moment. */
  static Stamp at(CalendarUnit unit, LocalDateTime start) {
    return new Stamp(unit, start, unit.end(start), unit.value(start));
  }
}
