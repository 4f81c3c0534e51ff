package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Said;
import dev.assay.export.chart.LaneChart;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said to have happened, by day. */
final class TimelinePage {
  private static final int STATEMENTS = 400;
  private static final int LANES = 10;

  private TimelinePage() {}

  record Day(LocalDate day, List<Said> said) {}

  record View(
      Filter filter,
      LedgerPage.Choices choices,
      List<Day> days,
      String chart,
      int shown,
      boolean more) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    Page<Said> page = visit.open().said(LedgerPage.meant(visit, filter.query(STATEMENTS)));
    Map<LocalDate, List<Said>> days = new TreeMap<>(Comparator.reverseOrder());
    for (Said s : page.rows()) {
      if (!s.now().content().kind().equals("assessment")) {
        days.computeIfAbsent(day(s.now()), d -> new ArrayList<>()).add(s);
      }
    }
    List<Day> told = new ArrayList<>();
    days.forEach((day, said) -> told.add(new Day(day, said)));
    visit.show(
        "timeline",
        "Timeline",
        "timeline",
        new View(
            filter,
            LedgerPage.choices(visit),
            told,
            chart(page.rows()),
            page.rows().size(),
            page.more()));
  }

  static String chart(List<Said> said) {
    List<String> lanes =
        MapPage.rows(said).stream()
            .map(r -> Say.plain(r.site().name()))
            .distinct()
            .limit(LANES)
            .toList();
    List<LaneChart.Mark> marks = new ArrayList<>();
    for (Said s : said) {
      Entry e = s.now();
      if (e.site() != null
          && e.content().kind().equals("event")
          && e.stance().polarity().equals("+")) {
        marks.add(
            new LaneChart.Mark(
                day(e),
                Say.plain(e.site().name()),
                Tones.of(e.content()),
                Say.code(e.content()) + ": " + Say.headline(e) + " (" + Say.source(e) + ")"));
      }
    }
    return LaneChart.svg(lanes, marks);
  }

  /** The day it happened as told, as far as one day is told; else the day it was said. */
  static LocalDate day(Entry e) {
    Period time = e.time();
    LocalDate said = e.report().day();
    if (time == null || time.start() == null || time.end() == null) {
      return said;
    }
    LocalDate first = time.start().toLocalDate();
    boolean oneDay = !time.end().isAfter(time.start().plusDays(2));
    return oneDay ? first : said;
  }
}
