package dev.assay.export.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days from left to right.
 *
 * @param first its left end
 * @param last its right end, a day or more later
 * @param left x of the first day
 * @param right x of the end of the last
 */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
  private static final int LABEL = 64;

  TimeAxis {
    if (!last.isAfter(first)) {
      last = first.plusDays(1);
    }
  }

  double at(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }

  /** A day with its words. */
  record Tick(LocalDate day, String words) {}

  /** Days, weeks, months or years, as many as there is room for. */
  List<Tick> ticks() {
    long days = ChronoUnit.DAYS.between(first, last);
    double most = Math.max(2, (right - left) / LABEL);
    List<Tick> ticks = new ArrayList<>();
    if (days <= 7 * most) {
      long step = days <= most ? 1 : days <= 2 * most ? 2 : 7;
      LocalDate at = step == 7 ? monday(first) : first;
      for (; !at.isAfter(last); at = at.plusDays(step)) {
        ticks.add(new Tick(at, DAY.format(at)));
      }
    } else {
      long months = Math.max(1, (long) Math.ceil(days / 30.4 / most));
      long step = months <= 3 ? months : months <= 6 ? 6 : 12 * ((months + 11) / 12);
      LocalDate at = first.withDayOfMonth(1).plusMonths(1);
      for (; !at.isAfter(last); at = at.plusMonths(step)) {
        ticks.add(new Tick(at, (step < 12 ? MONTH : YEAR).format(at)));
      }
    }
    return ticks;
  }

  private static LocalDate monday(LocalDate day) {
    int late = day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    return late == 0 ? day : day.plusDays(7L - late);
  }

  /** Draws the line with its days below it. */
  void draw(Svg svg, double y) {
    svg.line("axis", left, y, right, y);
    for (Tick tick : ticks()) {
      double x = at(tick.day());
      svg.line("tick", x, y, x, y + 4);
      String anchor = x > right - LABEL / 3.0 ? "end" : x < left + 4 ? "start" : "middle";
      svg.text("label", x, y + 16, anchor, tick.words());
    }
  }
}
