package dev.assay.intake;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that reports and pages bear, by {@code dates.tsv}. */
final class Dates {
  private static final int LONGEST = 100;

  private record Form(Pattern pattern, Map<String, Integer> groups) {}

  private final List<Form> forms =
      Tables.rows("dates.tsv", 2).stream().map(row -> form(row[1])).toList();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, ZoneOffset> zones = new HashMap<>();

  Dates() {
    for (String[] row : Tables.rows("date-words.tsv", 3)) {
      if (row[0].equals("month")) {
        months.put(row[1], Integer.valueOf(row[2]));
      } else {
        zones.put(row[1], ZoneOffset.of(row[2]));
      }
    }
  }

  /** What a text says, all of it a date; null where it is none. */
  @Nullable FoundDate read(String text) {
    String normal = Line.normal(text);
    if (normal.length() > LONGEST) {
      return null;
    }
    for (Form form : forms) {
      Matcher m = form.pattern().matcher(normal);
      if (m.matches()) {
        FoundDate date = date(form, m);
        if (date != null && date.exists()) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable FoundDate date(Form form, Matcher m) {
    Integer month = number(form, m, "month");
    if (month == null) {
      String name = group(form, m, "name");
      month = name == null ? null : months.get(name.toLowerCase(Locale.ROOT));
    }
    Integer day = number(form, m, "day");
    if (month == null || day == null) {
      return null;
    }
    return new FoundDate(year(form, m), month, day, time(form, m), zone(form, m));
  }

  /** A year of two figures lies between 1970 and 2069. */
  private static @Nullable Integer year(Form form, Matcher m) {
    Integer year = number(form, m, "year");
    String figures = group(form, m, "year");
    if (year == null || figures == null || figures.length() > 2) {
      return year;
    }
    return year + (year < 70 ? 2000 : 1900);
  }

  private static @Nullable LocalTime time(Form form, Matcher m) {
    Integer hour = number(form, m, "hour");
    Integer minute = number(form, m, "minute");
    if (hour == null || minute == null) {
      return null;
    }
    String half = group(form, m, "half");
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    Integer second = number(form, m, "second");
    boolean valid = hour < 24 && minute < 60 && (second == null || second < 60);
    return valid ? LocalTime.of(hour, minute, second == null ? 0 : second) : null;
  }

  private @Nullable ZoneOffset zone(Form form, Matcher m) {
    String zone = group(form, m, "zone");
    if (zone == null) {
      return null;
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      int hours = Integer.parseInt(zone.substring(1, 3));
      int minutes = Integer.parseInt(zone.substring(zone.length() - 2));
      int sign = zone.startsWith("-") ? -1 : 1;
      return hours <= 18 && minutes < 60 && hours * 60 + minutes <= 18 * 60
          ? ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes)
          : null;
    }
    return zones.get(zone.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Integer number(Form form, Matcher m, String name) {
    String group = group(form, m, name);
    return group == null ? null : Integer.valueOf(group);
  }

  private static @Nullable String group(Form form, Matcher m, String name) {
    Integer index = form.groups().get(name);
    return index == null ? null : m.group(index);
  }

  private static Form form(String pattern) {
    Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    Map<String, Integer> groups = new HashMap<>();
    Matcher named = Pattern.compile("\\((?!\\?)|\\(\\?<([a-z]+)>").matcher(pattern);
    int index = 0;
    while (named.find()) {
      boolean escaped = named.start() > 0 && pattern.charAt(named.start() - 1) == '\\';
      if (!escaped) {
        index++;
        if (named.group(1) != null) {
          groups.put(named.group(1), index);
        }
      }
    }
    return new Form(compiled, groups);
  }
}
