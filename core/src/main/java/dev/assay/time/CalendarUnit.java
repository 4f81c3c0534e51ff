package dev.assay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The units in which time is told, coarse to fine, and how TIMEX3 writes one of them. */
enum CalendarUnit {
  MILLENNIUM("ML", 1000, ChronoUnit.YEARS, Granularity.CENTURY),
  CENTURY("CE", 100, ChronoUnit.YEARS, Granularity.CENTURY),
  DECADE("DE", 10, ChronoUnit.YEARS, Granularity.DECADE),
  YEAR("Y", 1, ChronoUnit.YEARS, Granularity.YEAR),
  HALF("H", 6, ChronoUnit.MONTHS, Granularity.HALF_YEAR),
  QUARTER("Q", 3, ChronoUnit.MONTHS, Granularity.QUARTER),
  SEASON("SE", 3, ChronoUnit.MONTHS, Granularity.SEASON),
  MONTH("M", 1, ChronoUnit.MONTHS, Granularity.MONTH),
  WEEK("W", 7, ChronoUnit.DAYS, Granularity.WEEK),
  WEEKEND("WE", 7, ChronoUnit.DAYS, Granularity.WEEKEND),
  DAY("D", 1, ChronoUnit.DAYS, Granularity.DAY),
  PART("PD", 1, ChronoUnit.DAYS, Granularity.PART_OF_DAY),
  HOUR("TH", 1, ChronoUnit.HOURS, Granularity.HOUR),
  MINUTE("TM", 1, ChronoUnit.MINUTES, Granularity.MINUTE),
  SECOND("TS", 1, ChronoUnit.SECONDS, Granularity.SECOND);

  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

  private final String code;
  private final int size;
  private final ChronoUnit step;
  private final Granularity granularity;

  CalendarUnit(String code, int size, ChronoUnit step, Granularity granularity) {
    this.code = code;
    this.size = size;
    this.step = step;
    this.granularity = granularity;
  }

  Granularity granularity() {
    return granularity;
  }

  boolean finerThan(CalendarUnit other) {
    return compareTo(other) > 0;
  }

  LocalDateTime plus(LocalDateTime time, int n) {
    return time.plus((long) n * size, step);
  }

  /** First moment of the unit that a moment lies in. */
  LocalDateTime floor(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    return switch (this) {
      case MILLENNIUM, CENTURY, DECADE, YEAR ->
          LocalDate.of(Math.floorDiv(day.getYear(), size) * size, 1, 1).atStartOfDay();
      case HALF, QUARTER, MONTH ->
          LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / size * size + 1, 1)
              .atStartOfDay();
      case SEASON -> day.minusMonths(day.getMonthValue() % 3).withDayOfMonth(1).atStartOfDay();
      case WEEK -> monday(day).atStartOfDay();
      case WEEKEND -> monday(day).plusDays(5).atStartOfDay();
      case DAY, PART -> day.atStartOfDay();
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
      case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
      case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
    };
  }

  /** First moment after the unit that begins at a moment. */
  LocalDateTime end(LocalDateTime start) {
    return this == WEEKEND ? start.plusDays(2) : plus(start, 1);
  }

  /** The TIMEX3 value of the unit that begins at a moment. */
  String value(LocalDateTime start) {
    LocalDate day = start.toLocalDate();
    String year = year(day.getYear());
    return switch (this) {
      case MILLENNIUM -> year.substring(0, year.length() - 3);
      case CENTURY -> year.substring(0, year.length() - 2);
      case DECADE -> year.substring(0, year.length() - 1);
      case YEAR -> year;
      case HALF -> year + "-H" + (day.getMonthValue() < 7 ? 1 : 2);
      case QUARTER -> year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> year + "-" + SEASONS[day.getMonthValue() % 12 / 3];
      case MONTH -> year + format("-%02d", day.getMonthValue());
      case WEEK -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case DAY, PART -> year + format("-%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
      case HOUR -> DAY.value(start) + format("T%02d", start.getHour());
      case MINUTE -> DAY.value(start) + format("T%02d:%02d", start.getHour(), start.getMinute());
      case SECOND -> MINUTE.value(start) + format(":%02d", start.getSecond());
    };
  }

  /** The TIMEX3 value of an amount of units, such as {@code P3D}; X stands for no known number. */
  String length(String amount) {
    return code.startsWith("T") ? "PT" + amount + code.substring(1) : "P" + amount + code;
  }

  /** The value of some one of these units, nobody knows which. */
  String unknown() {
    return switch (this) {
      case MILLENNIUM -> "X";
      case CENTURY -> "XX";
      case DECADE -> "XXX";
      case YEAR -> "XXXX";
      case HALF -> "XXXX-HX";
      case QUARTER -> "XXXX-QX";
      case SEASON -> "XXXX-XX";
      case MONTH -> "XXXX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case DAY -> "XXXX-XX-XX";
      case PART -> "XXXX-XX-XXTXX";
      case HOUR -> "XXXX-XX-XXTXX";
      case MINUTE, SECOND -> "XXXX-XX-XXTXX:XX";
    };
  }

  private static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + format("-W%02d", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Years before Christ as TIMEX3 writes them: astronomical year -489 is BC0490. */
  private static String year(int year) {
    return year > 0 ? format("%04d", year) : format("BC%04d", 1 - year);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
