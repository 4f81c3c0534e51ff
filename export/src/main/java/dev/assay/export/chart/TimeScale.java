package dev.assay.export.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days along a line.
 *
 * @param first first day shown
 * @param last last day shown, not before the first
 * @param left where the first day begins
 * @param right where the last day ends
 */
record TimeScale(LocalDate first, LocalDate last, double left, double right) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final int[] STEPS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120};
  private static final double LABEL = 58;

  /** A label and where it stands. */
  record Tick(double x, String label) {}

  /** Where a day begins. */
  double start(LocalDate day) {
    long days = ChronoUnit.DAYS.between(first, day);
    return left + (right - left) * Math.max(0, Math.min(days, length())) / length();
  }

  /** The middle of a day. */
  double middle(LocalDate day) {
    return (start(day) + start(day.plusDays(1))) / 2;
  }

  /** So many days or months apart that labels do not touch. */
  List<Tick> ticks() {
    double most = Math.max(1, (right - left) / LABEL);
    for (int step : STEPS) {
      if (length() / (double) step <= most) {
        return days(step);
      }
    }
    for (int step : MONTHS) {
      if (length() / (step * 30.4) <= most) {
        return months(step);
      }
    }
    return months(240);
  }

  private long length() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private List<Tick> days(int step) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      ticks.add(new Tick(start(day), DAY.format(day)));
    }
    return ticks;
  }

  private List<Tick> months(int step) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate month = first.withDayOfMonth(1);
    if (month.isBefore(first)) {
      month = month.plusMonths(1);
    }
    for (; !month.isAfter(last); month = month.plusMonths(step)) {
      ticks.add(new Tick(start(month), MONTH.format(month)));
    }
    return ticks;
  }
}
