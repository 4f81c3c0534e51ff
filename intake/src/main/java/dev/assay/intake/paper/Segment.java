package dev.assay.intake.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words in one line with no wide gap between them.
 *
 * @param x its left end in points
 * @param end its right end
 * @param y its baseline
 * @param size of its font
 */
record Segment(String text, double x, double end, double y, double size) {
  /** Baselines that differ by less than this share of the font's size make one line. */
  static final double SAME_LINE = 0.35;

  /** A gap of this share of the font's size parts words. */
  private static final double SPACE = 0.17;

  /** A gap of this share of the font's size may part columns. */
  private static final double WIDE = 0.9;

  double width() {
    return end - x;
  }

  /** The segments of a page's glyphs, from its top. */
  static List<Segment> of(List<Glyph> glyphs) {
    List<Glyph> byHeight = new ArrayList<>(glyphs);
    byHeight.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= byHeight.size(); i++) {
      if (i == byHeight.size() || !sameLine(byHeight.get(i - 1), byHeight.get(i))) {
        line(byHeight.subList(start, i), segments);
        start = i;
      }
    }
    return segments;
  }

  private static boolean sameLine(Glyph one, Glyph next) {
    return next.y() - one.y() < SAME_LINE * Math.max(1, Math.min(one.size(), next.size()));
  }

  private static void line(List<Glyph> line, List<Segment> segments) {
    List<Glyph> glyphs = new ArrayList<>(line);
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
    int start = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size()
          || glyphs.get(i).x() - glyphs.get(i - 1).end() > WIDE * glyphs.get(i - 1).size()) {
        segment(glyphs.subList(start, i), segments);
        start = i;
      }
    }
  }

  private static void segment(List<Glyph> glyphs, List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    double size = 0;
    double end = glyphs.get(0).end();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null && glyph.x() - before.end() > SPACE * before.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      size = Math.max(size, glyph.size());
      end = Math.max(end, glyph.end());
      before = glyph;
    }
    String words = text.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (!words.isEmpty()) {
      segments.add(new Segment(words, glyphs.get(0).x(), end, glyphs.get(0).y(), size));
    }
  }
}
