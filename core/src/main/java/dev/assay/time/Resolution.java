package dev.assay.time;

import org.jspecify.annotations.Nullable;

/**
 * Where a meaning lies on the calendar.
 *
 * @param type of the expression
 * @param value as TIMEX3 writes it
 * @param interval null where the expression stands for none, or nothing is known to count from
 * @param anchor what it was counted from
 * @param stamp the stretch of the calendar it names, where it names one
 */
record Resolution(
    Timex.Type type,
    String value,
    @Nullable TimeInterval interval,
    Anchor anchor,
    @Nullable Stamp stamp) {

  static Resolution of(Stamp stamp, Anchor anchor) {
    Timex.Type type = stamp.unit().finerThan(CalendarUnit.DAY) ? Timex.Type.TIME : Timex.Type.DATE;
    TimeInterval interval =
        new TimeInterval(stamp.start(), stamp.end(), stamp.unit().granularity());
    return new Resolution(type, stamp.value(), interval, anchor, stamp);
  }

  static Resolution unresolved(Timex.Type type, String value) {
    return new Resolution(type, value, null, Anchor.PUBLICATION, null);
  }

  Resolution with(@Nullable TimeInterval narrowed) {
    return new Resolution(type, value, narrowed, anchor, stamp);
  }

  Resolution at(TimeInterval told, Anchor from) {
    return new Resolution(type, value, told, from, stamp);
  }

  Resolution as(Timex.Type other, String otherValue) {
    return new Resolution(other, otherValue, interval, anchor, stamp);
  }
}
