package dev.assay.export.card;

import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Intervals as people say them: "evening of Wed 13 Sep 2017", "since ...", "up to ...". */
final class TimePhrase {
  private static final DateTimeFormatter DAY = format("EEE d MMM uuuu");
  private static final DateTimeFormatter MINUTE = format("EEE d MMM uuuu HH:mm");
  private static final DateTimeFormatter CLOCK = format("HH:mm");
  private static final DateTimeFormatter MONTH = format("MMM uuuu");
  private static final DateTimeFormatter YEAR = format("uuuu");

  private TimePhrase() {}

  static String of(TimeInterval interval) {
    LocalDateTime start = interval.start();
    LocalDateTime end = interval.end();
    String about = interval.granularity() == Granularity.VAGUE ? "about " : "";
    Granularity granularity = interval.granularity();
    if (start == null) {
      return end == null
          ? "some time"
          : "up to " + about + unit(lastUnit(end, granularity), granularity);
    }
    return end == null
        ? "since " + about + unit(start, granularity)
        : about + closed(start, end, granularity);
  }

  private static String closed(LocalDateTime start, LocalDateTime end, Granularity granularity) {
    if (!isMidnight(start) || !isMidnight(end) || granularity == Granularity.PART_OF_DAY) {
      return hours(start, end, granularity);
    }
    String first = unit(start, granularity);
    String last = unit(lastUnit(end, granularity), granularity);
    return first.equals(last) ? first : first + " to " + last;
  }

  /** Times of a day. A part of one is named where its ends are the usual ones. */
  private static String hours(LocalDateTime start, LocalDateTime end, Granularity granularity) {
    if (granularity == Granularity.PART_OF_DAY && !end.isAfter(start.plusHours(14))) {
      return part(start, end) + " of " + DAY.format(start);
    }
    if (start.toLocalDate().equals(end.minusNanos(1).toLocalDate())) {
      boolean moment = !end.isAfter(start.plusMinutes(1));
      return MINUTE.format(start) + (moment ? "" : "-" + CLOCK.format(end));
    }
    return MINUTE.format(start) + " to " + MINUTE.format(end);
  }

  private static String part(LocalDateTime start, LocalDateTime end) {
    int hour = start.getHour();
    if (hour < 4) {
      return "early hours";
    }
    if (hour < 12) {
      return "morning";
    }
    if (hour < 17) {
      return "afternoon";
    }
    boolean pastMidnight = end.isAfter(start.toLocalDate().plusDays(1).atStartOfDay());
    return hour < 20 && !pastMidnight ? "evening" : "night";
  }

  /** The last whole unit before an exclusive end. */
  private static LocalDateTime lastUnit(LocalDateTime end, Granularity granularity) {
    return switch (granularity) {
      case CENTURY, DECADE, YEAR, HALF_YEAR, QUARTER, SEASON, MONTH, DAY, VAGUE ->
          isMidnight(end) ? end.minusDays(1) : end;
      case WEEK -> isMidnight(end) ? end.minusDays(7) : end;
      case WEEKEND -> isMidnight(end) ? end.minusDays(2) : end;
      case PART_OF_DAY, HOUR, MINUTE, SECOND -> end;
    };
  }

  private static String unit(LocalDateTime time, Granularity granularity) {
    int year = time.getYear();
    return switch (granularity) {
      case CENTURY -> ordinal(Math.floorDiv(year - 1, 100) + 1) + " century";
      case DECADE -> Math.floorDiv(year, 10) * 10 + "s";
      case YEAR -> YEAR.format(time);
      case HALF_YEAR -> (time.getMonthValue() <= 6 ? "first" : "second") + " half of " + year;
      case QUARTER -> "Q" + ((time.getMonthValue() + 2) / 3) + " " + year;
      case SEASON, MONTH -> MONTH.format(time);
      case WEEK -> "week of " + DAY.format(time);
      case WEEKEND -> "weekend of " + DAY.format(time);
      case DAY, VAGUE -> isMidnight(time) ? DAY.format(time) : MINUTE.format(time);
      case PART_OF_DAY, HOUR, MINUTE, SECOND -> MINUTE.format(time);
    };
  }

  private static String ordinal(int n) {
    String ending =
        n % 100 >= 11 && n % 100 <= 13
            ? "th"
            : switch (n % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return n + ending;
  }

  private static boolean isMidnight(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
