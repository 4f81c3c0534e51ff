package dev.assay.intake.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a column.
 *
 * @param page counted from 0
 * @param column counted in reading order through the document
 * @param x its left end in points
 * @param end its right end
 * @param y its baseline
 * @param size of its font
 */
record TextLine(String text, int page, int column, double x, double end, double y, double size) {

  /** The lines of one column's segments, from its top. */
  static List<TextLine> of(List<Segment> column, int page, int number) {
    List<Segment> sorted = new ArrayList<>(column);
    sorted.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::x));
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || sorted.get(i).y() - sorted.get(i - 1).y()
              > Segment.SAME_LINE * sorted.get(i - 1).size()) {
        lines.add(line(sorted.subList(start, i), page, number));
        start = i;
      }
    }
    return lines;
  }

  private static TextLine line(List<Segment> segments, int page, int column) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(Segment::x));
    return new TextLine(
        sorted.stream().map(Segment::text).collect(Collectors.joining(" ")),
        page,
        column,
        sorted.get(0).x(),
        sorted.stream().mapToDouble(Segment::end).max().orElse(0),
        sorted.get(0).y(),
        sorted.stream().mapToDouble(Segment::size).max().orElse(0));
  }

  /** Whether its last mark, quotes and brackets apart, ends a sentence. */
  boolean endsSentence() {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ".!?:…".indexOf(text.charAt(i)) >= 0;
  }
}
