package dev.assay.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A day or month that recurs by its own reckoning: a fixed date, the nth weekday of a month, a
 * distance from Easter or Passover, a date of the Islamic calendar (as {@link HijrahDate}, Umm
 * al-Qura) or of Iran's ({@link SolarHijri}).
 *
 * @param kind which reckoning
 * @param a month, or days after Easter or the first of Passover
 * @param b day of the month, or weekday; 0 for a whole month; after Passover, how many days
 * @param c which weekday of the month, from the end where negative; the year of the other calendar,
 *     0 for any
 */
record Feast(Kind kind, int a, int b, int c) {
  enum Kind {
    FIXED,
    NTH,
    EASTER,
    ORTHODOX_EASTER,
    PASSOVER,
    HIJRI,
    PERSIAN,
    /** A weekday on a date or the first after it: month, day of the month, weekday. */
    ON_OR_AFTER
  }

  /** Reads "FIXED 12 25", "NTH 11 4 4", "EASTER 0" or "HIJRI 9". */
  static Feast parse(String text) {
    String[] p = text.split(" ", -1);
    return new Feast(Kind.valueOf(p[0]), number(p, 1), number(p, 2), number(p, 3));
  }

  /** The day or month in a year; null where the reckoning does not reach that year. */
  @Nullable Stamp in(int year) {
    return switch (kind) {
      case FIXED -> day(LocalDate.of(year, a, b));
      case NTH ->
          day(
              LocalDate.of(year, a, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(c, DayOfWeek.of(b))));
      case EASTER -> day(easter(year).plusDays(a));
      case ORTHODOX_EASTER -> day(orthodoxEaster(year).plusDays(a));
      case PASSOVER -> days(passover(year).plusDays(a));
      case HIJRI -> hijri(year);
      case PERSIAN -> persian(year);
      case ON_OR_AFTER ->
          day(LocalDate.of(year, a, b).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(c))));
    };
  }

  /** Years of Iran's calendar fall behind ours by this, or by one more before the equinox. */
  private static final int PERSIAN_YEARS = 621;

  private @Nullable Stamp persian(int year) {
    int first = c > 0 ? c : year - PERSIAN_YEARS - 1;
    int last = c > 0 ? c : first + 1;
    for (int y = first; y <= last; y++) {
      LocalDate day = SolarHijri.day(y, a, Math.max(b, 1));
      if (day.getYear() == year) {
        Stamp stamp = day(day);
        return b > 0 ? stamp : month(stamp, SolarHijri.monthAfter(y, a));
      }
    }
    return null;
  }

  private static Stamp month(Stamp first, LocalDate after) {
    return new Stamp(
        CalendarUnit.MONTH,
        first.start(),
        after.atStartOfDay(),
        CalendarUnit.MONTH.value(first.start()));
  }

  /** The year of our era of a date of another calendar; empty where it is told without its year. */
  OptionalInt year() {
    if (c == 0) {
      return OptionalInt.empty();
    }
    if (kind == Kind.PERSIAN) {
      return OptionalInt.of(SolarHijri.day(c, a, Math.max(b, 1)).getYear());
    }
    if (kind != Kind.HIJRI) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(LocalDate.from(HijrahDate.of(c, a, Math.max(b, 1))).getYear());
    } catch (DateTimeException noSuchDay) {
      return OptionalInt.empty();
    }
  }

  private @Nullable Stamp hijri(int year) {
    try {
      int first = c > 0 ? c : HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      int last = c > 0 ? c : first + 1;
      for (int y = first; y <= last; y++) {
        HijrahDate start = HijrahDate.of(y, a, Math.max(b, 1));
        LocalDate day = LocalDate.from(start);
        if (day.getYear() == year) {
          Stamp stamp = day(day);
          return b > 0 ? stamp : month(stamp, day.plusDays(start.lengthOfMonth()));
        }
      }
      return null;
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }

  /** Western Easter (the anonymous Gregorian computus). */
  private static LocalDate easter(int year) {
    int g = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int moon = (19 * g + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int correction = (g + 11 * moon + 22 * week) / 451;
    int n = moon + week - 7 * correction + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** Orthodox Easter (Meeus, Julian computus), shifted to the Gregorian calendar of 1900-2099. */
  private static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    return LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1).plusDays(13);
  }

  /** The 15th of Nisan (Gauss), shifted to the Gregorian calendar of 1900-2099. */
  private static LocalDate passover(int year) {
    int hebrew = year + 3760;
    int a = (12 * hebrew + 17) % 19;
    int b = hebrew % 4;
    double exact = 32.044093161144 + 1.5542417966212 * a + b / 4.0 - 0.0031777940220923 * hebrew;
    int march = (int) Math.floor(exact);
    double rest = exact - march;
    int weekday = (march + 3 * hebrew + 5 * b + 5) % 7;
    int moved =
        switch (weekday) {
          case 0 -> a > 11 && rest >= 0.897723765 ? 1 : 0;
          case 1 -> a > 6 && rest >= 0.632870370 ? 2 : 0;
          case 2, 4, 6 -> 1;
          default -> 0;
        };
    return LocalDate.of(year, 3, 1).plusDays(march + moved - 1L + 13);
  }

  /** A feast of several days, told as its first. */
  private Stamp days(LocalDate first) {
    Stamp stamp = day(first);
    return b < 2
        ? stamp
        : new Stamp(
            CalendarUnit.WEEK, stamp.start(), first.plusDays(b).atStartOfDay(), stamp.value());
  }

  private static Stamp day(LocalDate day) {
    return Stamp.at(CalendarUnit.DAY, day.atStartOfDay());
  }

  private static int number(String[] pieces, int i) {
    return i < pieces.length ? Integer.parseInt(pieces[i]) : 0;
  }
}
