package dev.assay.time;

import dev.assay.time.Meaning.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts names of dates on the calendar, given the larger unit they lie in. */
final class Calendar {
  private Calendar() {}

  /**
   * The stretch that a name means.
   *
   * @param within any moment of the unit in which the name's coarsest field recurs
   * @return null where there is no such day
   */
  static @Nullable Stamp place(Named named, LocalDateTime within) {
    try {
      return stamp(named, within.toLocalDate());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Stamp stamp(Named named, LocalDate within) {
    Map<Field, Integer> fields = named.fields();
    LocalDate day = within;
    CalendarUnit unit = CalendarUnit.DAY;
    for (Field field : Field.values()) {
      Integer value = fields.get(field);
      if (value == null) {
        continue;
      }
      switch (field) {
        case CENTURY -> day = LocalDate.of(value * 100, 1, 1);
        case DECADE -> day = LocalDate.of(value * 10, 1, 1);
        case YEAR -> day = LocalDate.of(value, 1, 1);
        case HALF -> day = LocalDate.of(day.getYear(), value * 6 - 5, 1);
        case QUARTER -> day = LocalDate.of(day.getYear(), value * 3 - 2, 1);
        case SEASON -> day = LocalDate.of(day.getYear(), value * 3, 1);
        case MONTH -> day = LocalDate.of(day.getYear(), value, 1);
        case DAY -> day = day.withDayOfMonth(value);
        case WEEKDAY -> day = weekday(day, fields, value);
        default -> {
          return clock(fields, day);
        }
      }
      unit = field.unit();
    }
    return finish(named, day, unit);
  }

  private static @Nullable Stamp finish(Named named, LocalDate day, CalendarUnit unit) {
    Stamp stamp = Stamp.at(unit, day.atStartOfDay());
    if (named.feast() != null) {
      stamp = named.feast().in(day.getYear());
    }
    if (named.part() != null && stamp != null) {
      return stamp.unit() == CalendarUnit.DAY ? named.part().of(stamp.start().toLocalDate()) : null;
    }
    return stamp;
  }

  /** Beside a day of the month the weekday is a check on the year, not a name. */
  private static LocalDate weekday(LocalDate day, Map<Field, Integer> fields, int value) {
    return fields.containsKey(Field.DAY)
        ? day
        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(value - 1L);
  }

  /** Whether the weekday that is named beside a date is the right one. */
  static boolean agrees(Named named, Stamp stamp) {
    Integer weekday = named.fields().get(Field.WEEKDAY);
    return weekday == null
        || !named.fields().containsKey(Field.DAY)
        || stamp.start().getDayOfWeek().getValue() == weekday;
  }

  private static Stamp clock(Map<Field, Integer> fields, LocalDate day) {
    LocalDateTime at = day.atStartOfDay().plusHours(fields.getOrDefault(Field.HOUR, 0));
    Integer minute = fields.get(Field.MINUTE);
    Integer second = fields.get(Field.SECOND);
    CalendarUnit unit =
        second != null
            ? CalendarUnit.SECOND
            : minute != null ? CalendarUnit.MINUTE : CalendarUnit.HOUR;
    at = at.plusMinutes(minute == null ? 0 : minute).plusSeconds(second == null ? 0 : second);
    String value = fields.getOrDefault(Field.HOUR, 0) == 24 ? endOf(day) : unit.value(at);
    return new Stamp(unit, at, unit.end(at), unit == CalendarUnit.HOUR ? value + ":00" : value);
  }

  /** The midnight that ends a day belongs to it (ISO 8601). */
  private static String endOf(LocalDate day) {
    return CalendarUnit.DAY.value(day.atStartOfDay()) + "T24:00";
  }

  /** The TIMEX3 value of a name that cannot be placed: X for what is not known. */
  static String unplaced(Named named) {
    Map<Field, Integer> fields = named.fields();
    StringBuilder value = new StringBuilder();
    Integer weekday = fields.get(Field.WEEKDAY);
    Integer day = fields.get(Field.DAY);
    if (weekday != null && day == null) {
      value.append("XXXX-WXX-").append(weekday);
    } else {
      value.append(year(fields)).append(month(named, fields));
      boolean fine = named.part() != null || fields.containsKey(Field.HOUR);
      if (day != null || fine) {
        value.append(day == null ? "-XX" : format("-%02d", day));
      }
    }
    if (named.part() != null) {
      value.append(named.part().code());
    }
    if (fields.containsKey(Field.HOUR)) {
      value.append(
          format("T%02d:%02d", fields.get(Field.HOUR), fields.getOrDefault(Field.MINUTE, 0)));
    }
    return value.toString();
  }

  private static String year(Map<Field, Integer> fields) {
    Integer year = fields.get(Field.YEAR);
    return year == null ? "XXXX" : CalendarUnit.YEAR.value(LocalDate.of(year, 1, 1).atStartOfDay());
  }

  private static String month(Named named, Map<Field, Integer> fields) {
    if (fields.containsKey(Field.HALF)) {
      return "-H" + fields.get(Field.HALF);
    }
    if (fields.containsKey(Field.QUARTER)) {
      return "-Q" + fields.get(Field.QUARTER);
    }
    if (fields.containsKey(Field.SEASON)) {
      return "-" + new String[] {"SP", "SU", "FA", "WI"}[fields.get(Field.SEASON) - 1];
    }
    Integer month = fields.get(Field.MONTH);
    Feast feast = named.feast();
    if (feast != null && feast.kind() == Feast.Kind.FIXED) {
      return format("-%02d-%02d", feast.a(), feast.b());
    }
    return month == null ? "-XX" : format("-%02d", month);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
