package dev.assay.intake.paper;

import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out heads and feet that pages repeat, and page numbers. Pure functions. */
final class RunningLines {
  /** How many lines from the top or the foot of a page may be running ones. */
  private static final int EDGE = 3;

  /** Of the pages, the share that bears a line; left and right pages may have their own. */
  private static final double SHARE = 0.3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:[-–—|·•] ?)?(?:page |p\\. ?)?(?:\\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/|von|de) ?\\d{1,4})?(?: ?[-–—|·•])?");

  private RunningLines() {}

  private record Row(List<Segment> segments) {
    String text() {
      return segments.stream()
          .sorted(Comparator.comparingDouble(Segment::x))
          .map(Segment::text)
          .collect(Collectors.joining(" "));
    }

    /** What is the same on every page: its words, and its height to 10 points. */
    String key() {
      String words = text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
      return Math.round(segments.get(0).y() / 10) + ":" + words;
    }

    boolean isNumber() {
      return NUMBER.matcher(text()).matches();
    }
  }

  /** The pages without them; what is taken out is added to what was dropped. */
  static List<List<Segment>> without(List<List<Segment>> pages, List<Dropped> dropped) {
    List<List<Row>> edges = pages.stream().map(RunningLines::edges).toList();
    Map<String, Integer> often = new HashMap<>();
    for (List<Row> rows : edges) {
      new HashSet<>(rows.stream().map(Row::key).toList())
          .forEach(key -> often.merge(key, 1, Integer::sum));
    }
    double enough = Math.max(2, SHARE * pages.size());
    List<List<Segment>> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<Segment> gone = new HashSet<>();
      for (Row row : edges.get(i)) {
        boolean repeated = often.getOrDefault(row.key(), 0) >= enough;
        if (repeated || row.isNumber()) {
          gone.addAll(row.segments());
          String why = row.isNumber() ? "page number" : "running head or foot of the pages";
          dropped.add(new Dropped(0, 0, row.text(), why));
        }
      }
      kept.add(pages.get(i).stream().filter(s -> !gone.contains(s)).toList());
    }
    return kept;
  }

  /** The first and the last rows of a page. */
  private static List<Row> edges(List<Segment> page) {
    List<Row> rows = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= page.size(); i++) {
      if (i == page.size()
          || page.get(i).y() - page.get(i - 1).y() > Segment.SAME_LINE * page.get(i).size()) {
        rows.add(new Row(page.subList(start, i)));
        start = i;
      }
    }
    if (rows.size() <= 2 * EDGE) {
      return rows;
    }
    List<Row> edges = new ArrayList<>(rows.subList(0, EDGE));
    edges.addAll(rows.subList(rows.size() - EDGE, rows.size()));
    return edges;
  }
}
