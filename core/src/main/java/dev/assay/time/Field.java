package dev.assay.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a date can name, coarse to fine. */
enum Field {
  CENTURY(null, CalendarUnit.CENTURY),
  DECADE(null, CalendarUnit.DECADE),
  YEAR(null, CalendarUnit.YEAR),
  HALF(CalendarUnit.YEAR, CalendarUnit.HALF),
  QUARTER(CalendarUnit.YEAR, CalendarUnit.QUARTER),
  SEASON(CalendarUnit.YEAR, CalendarUnit.SEASON),
  MONTH(CalendarUnit.YEAR, CalendarUnit.MONTH),
  WEEKDAY(CalendarUnit.WEEK, CalendarUnit.DAY),
  DAY(CalendarUnit.MONTH, CalendarUnit.DAY),
  HOUR(CalendarUnit.DAY, CalendarUnit.HOUR),
  MINUTE(CalendarUnit.HOUR, CalendarUnit.MINUTE),
  SECOND(CalendarUnit.MINUTE, CalendarUnit.SECOND);

  private final @Nullable CalendarUnit cycle;
  private final CalendarUnit unit;

  Field(@Nullable CalendarUnit cycle, CalendarUnit unit) {
    this.cycle = cycle;
    this.unit = unit;
  }

  /** The unit within which a value of this field comes round once; null where it never does. */
  @Nullable CalendarUnit cycle() {
    return cycle;
  }

  CalendarUnit unit() {
    return unit;
  }

  /** How rules write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
