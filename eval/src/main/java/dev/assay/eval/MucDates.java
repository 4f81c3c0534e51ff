package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of a template.
 *
 * @param first null for "on or before"
 * @param last last day
 */
record MucDates(@Nullable LocalDate first, LocalDate last) {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2}) ([A-Z]{3})\\w* (?:19)?(\\d{2})");
  private static final Pattern ANY_DAY = Pattern.compile("\\d{1,2} [A-Z]{3}\\w* \\d{2,4}");

  /** Every alternative, from the raw text where it is there. */
  static List<MucDates> of(JsonNode event) {
    JsonNode when = event.path("date");
    List<MucDates> found = new ArrayList<>();
    for (String part : when.path("raw").asText("").split("\\s+/\\s+", -1)) {
      raw(part, found);
    }
    if (found.isEmpty()) {
      LocalDate first = day(when.isTextual() ? when.asText() : when.path("start").asText(""));
      LocalDate last = day(when.isTextual() ? when.asText() : when.path("end").asText(""));
      LocalDate end = last == null ? first : last;
      if (end != null) {
        found.add(new MucDates(first, end));
      }
    }
    return found;
  }

  private static void raw(String part, List<MucDates> found) {
    List<LocalDate> days = new ArrayList<>();
    Matcher day = ANY_DAY.matcher(part);
    while (day.find()) {
      LocalDate one = day(day.group());
      if (one == null) {
        return;
      }
      days.add(one);
    }
    if (!days.isEmpty()) {
      boolean before = part.replaceFirst("^[ (?]+", "").startsWith("-");
      found.add(new MucDates(before ? null : days.get(0), days.get(days.size() - 1)));
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      Matcher day = DAY.matcher(text.strip());
      if (day.matches()) {
        int month = MONTHS.indexOf(day.group(2)) + 1;
        return month == 0
            ? null
            : LocalDate.of(
                1900 + Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(1)));
      }
      return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 1 for the same, one half where they meet or are a day apart, else 0. */
  double agreement(MucDates predicted) {
    if (equals(predicted)) {
      return 1;
    }
    long lag = ChronoUnit.DAYS.between(predicted.last, last);
    LocalDate start = predicted.first;
    if (first != null && start != null) {
      boolean meet = !predicted.last.isBefore(first) && !last.isBefore(start);
      return meet || Math.abs(lag) == 1 ? 0.5 : 0;
    }
    if (first == null && start == null) {
      return Math.abs(lag) <= 1 ? 0.5 : 0;
    }
    return lag == 0 || (first == null && lag == 1) ? 0.5 : 0;
  }
}
