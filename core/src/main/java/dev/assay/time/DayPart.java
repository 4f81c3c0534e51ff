package dev.assay.time;

import java.time.LocalDate;

/**
 * A part of the day.
 *
 * @param code what TIMEX3 writes after the day, such as TEV
 * @param from its first hour
 * @param to the hour after its last; beyond 24 it runs into the next day
 */
record DayPart(String code, int from, int to) {
  /** Reads "TEV 18-24". */
  static DayPart parse(String text) {
    String[] pieces = text.split("[ -]", -1);
    return new DayPart(pieces[0], Integer.parseInt(pieces[1]), Integer.parseInt(pieces[2]));
  }

  Stamp of(LocalDate day) {
    return new Stamp(
        CalendarUnit.PART,
        day.atStartOfDay().plusHours(from),
        day.atStartOfDay().plusHours(to),
        CalendarUnit.DAY.value(day.atStartOfDay()) + code);
  }
}
