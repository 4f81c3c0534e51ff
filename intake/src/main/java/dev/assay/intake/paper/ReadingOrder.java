package dev.assay.intake.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a page are read one after another. A page is cut where a white strip parts columns
 * for some lines on end, and each part again: a recursive cut in the manner of Nagy and Seth (1984)
 * in which the strip need not run through the whole page. Pure functions.
 */
final class ReadingOrder {
  /** Lines on either side of a strip, at least. */
  private static final int FEWEST = 4;

  /** Width of a strip, and of the columns beside it, in font sizes. */
  private static final double STRIP = 0.8;

  private static final double COLUMN = 7;

  /** Pages with more pieces are no prose. */
  private static final int MOST = 4_000;

  private static final int DEEPEST = 12;

  private ReadingOrder() {}

  /**
   * A cut: what is above the columns, left, right, and below.
   *
   * @param lines the fewer of the lines on either side
   */
  private record Cut(double x, int from, int to, int lines) {
    boolean betterThan(@Nullable Cut other) {
      return other == null
          || lines > other.lines
          || (lines == other.lines && to - from > other.to - other.from);
    }
  }

  /** The columns of a page in reading order. */
  static List<List<Segment>> of(List<Segment> page) {
    List<List<Segment>> columns = new ArrayList<>();
    List<Segment> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::x));
    if (page.size() > MOST) {
      columns.add(sorted);
    } else {
      cut(sorted, 0, columns);
    }
    return columns;
  }

  private static void cut(List<Segment> region, int depth, List<List<Segment>> columns) {
    Cut best = depth > DEEPEST ? null : best(region);
    if (best == null) {
      if (!region.isEmpty()) {
        columns.add(region);
      }
      return;
    }
    List<Segment> run = region.subList(best.from(), best.to());
    cut(region.subList(0, best.from()), depth + 1, columns);
    cut(run.stream().filter(s -> s.end() <= best.x()).toList(), depth + 1, columns);
    cut(run.stream().filter(s -> s.end() > best.x()).toList(), depth + 1, columns);
    cut(region.subList(best.to(), region.size()), depth + 1, columns);
  }

  private static @Nullable Cut best(List<Segment> region) {
    if (region.size() < 2 * FEWEST) {
      return null;
    }
    double strip = STRIP * size(region);
    TreeSet<Double> tried = new TreeSet<>();
    for (Segment s : region) {
      tried.add(Math.rint(s.end() * 2) / 2 + strip / 2);
    }
    Cut best = null;
    for (double x : tried) {
      Cut cut = longest(region, x, strip);
      best = cut != null && cut.betterThan(best) ? cut : best;
    }
    return best;
  }

  /** The longest run of lines that leave a strip free and stand on both sides of it. */
  private static @Nullable Cut longest(List<Segment> region, double x, double strip) {
    Cut best = null;
    int from = 0;
    for (int i = 0; i <= region.size(); i++) {
      boolean crosses =
          i < region.size()
              && region.get(i).x() < x + strip / 2 - 0.5
              && region.get(i).end() > x - strip / 2 + 0.5;
      if (i == region.size() || crosses) {
        Cut cut = sides(region, x, from, i, strip / STRIP);
        best = cut != null && cut.betterThan(best) ? cut : best;
        from = i + 1;
      }
    }
    return best;
  }

  private static @Nullable Cut sides(
      List<Segment> region, double x, int from, int to, double size) {
    Side left = new Side();
    Side right = new Side();
    for (int i = from; i < to; i++) {
      Segment s = region.get(i);
      (s.end() <= x ? left : right).add(s);
    }
    int lines = Math.min(left.n, right.n);
    boolean prose =
        lines >= FEWEST && left.mean() >= COLUMN * size && right.mean() >= COLUMN * size;
    return prose && left.besides(right) ? new Cut(x, from, to, lines) : null;
  }

  /** What stands on one side of a strip. */
  private static final class Side {
    private int n;
    private double width;
    private double top = Double.MAX_VALUE;
    private double foot;

    void add(Segment s) {
      n++;
      width += s.width();
      top = Math.min(top, s.y());
      foot = Math.max(foot, s.y());
    }

    double mean() {
      return n == 0 ? 0 : width / n;
    }

    /** Whether at least half of the shorter side has the other beside it. */
    boolean besides(Side other) {
      double shared = Math.min(foot, other.foot) - Math.max(top, other.top);
      return shared >= 0.5 * Math.min(foot - top, other.foot - other.top);
    }
  }

  /** The usual font size. */
  private static double size(List<Segment> region) {
    double[] sizes = region.stream().mapToDouble(Segment::size).sorted().toArray();
    return Math.max(1, sizes[sizes.length / 2]);
  }
}
