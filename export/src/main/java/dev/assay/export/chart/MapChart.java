package dev.assay.export.chart;

import java.util.Comparator;
import java.util.List;

/**
 * Where it is said to be: points with the circle they may lie in, over outlines of countries.
 * Equirectangular, true to scale at the middle of the picture.
 */
public final class MapChart {
  /** Height of the picture by its width, at most and at least. */
  private static final double TALLEST = .64;

  private static final double FLATTEST = .34;
  private static final double KM_PER_DEGREE = 111.195;
  private static final int NAMED = 14;

  /** The innermost circle of what lasts at a place, and how far apart these are. */
  private static final double MARK = 12;

  private static final double APART = 5;

  /** Degrees around a single point. */
  private static final double LEAST = 3;

  /** Farther off, a place says little of where to look. */
  private static final double WIDE = 200;

  private final World world;
  private final double width;

  /**
   * @param width of the picture, in its own units, in which letters are 12 high
   */
  public MapChart(World world, double width) {
    this.world = world;
    this.width = width;
  }

  /**
   * A circle around the first point.
   *
   * @param label what is written at it
   * @param told what it is, for whoever points at it
   */
  public record Ring(double km, String label, String told) {}

  /**
   * A point.
   *
   * @param radiusKm how far off it may be
   * @param weight how much is said of it; 1 or more
   * @param href where a click leads; empty where nowhere
   */
  public record Point(
      String name, double lat, double lon, double radiusKm, int weight, String href) {}

  /**
   * What lasts at a place: who holds it, that it is besieged, that a way is shut.
   *
   * @param kind classes of the style sheet
   * @param ring which circle around the place it is, from the innermost, 0
   * @param shape the outline of a way, longitude and latitude of each corner; empty for a place
   * @param told what it is, for whoever points at it
   */
  public record Mark(
      String kind, double lat, double lon, int ring, List<double[]> shape, String told) {
    public Mark {
      shape = List.copyOf(shape);
    }
  }

  /** The window of the picture, in degrees. */
  private record Window(double west, double south, double east, double north) {
    double width() {
      return east - west;
    }

    double height() {
      return north - south;
    }

    double stretch() {
      return Math.cos(Math.toRadians((south + north) / 2));
    }
  }

  /** The map as SVG; empty where there is no point. */
  public String svg(List<Point> points, List<Ring> rings) {
    return svg(points, rings, List.of());
  }

  /** The same with what lasts, which is drawn where there is no point either. */
  public String svg(List<Point> points, List<Ring> rings, List<Mark> marks) {
    if (points.isEmpty() && marks.isEmpty()) {
      return "";
    }
    Window window = window(points, rings, marks);
    double scale = width / (window.width() * window.stretch());
    double height = window.height() * scale;
    Svg svg = new Svg("map", width, height, "Map of " + points.size() + " places");
    svg.rect("sea", 0, 0, width, height);
    land(svg, window, scale);
    List<Point> drawn =
        points.stream().sorted(Comparator.comparingDouble(Point::radiusKm).reversed()).toList();
    for (Point p : drawn) {
      double r = p.radiusKm() / KM_PER_DEGREE * scale;
      svg.circle(
          "reach", x(p.lon(), window, scale), y(p.lat(), window, scale), Math.max(3, r), p.name());
    }
    rings(svg, points, rings, window, scale);
    for (Mark mark : marks) {
      mark(svg, mark, window, scale);
    }
    for (Point p : drawn) {
      dot(svg, p, window, scale);
    }
    names(svg, points, window, scale);
    bar(svg, height, scale);
    return svg.done();
  }

  private static Window window(List<Point> points, List<Ring> rings, List<Mark> marks) {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    boolean near = points.stream().anyMatch(p -> p.radiusKm() < WIDE);
    double reach = rings.stream().mapToDouble(Ring::km).max().orElse(0) / KM_PER_DEGREE;
    for (Point p : points) {
      if (near && p.radiusKm() >= WIDE) {
        continue;
      }
      west = Math.min(west, p.lon());
      east = Math.max(east, p.lon());
      south = Math.min(south, p.lat());
      north = Math.max(north, p.lat());
    }
    for (Mark m : marks) {
      west = Math.min(west, m.lon());
      east = Math.max(east, m.lon());
      south = Math.min(south, m.lat());
      north = Math.max(north, m.lat());
    }
    double middle = (south + north) / 2;
    double stretch = Math.cos(Math.toRadians(middle));
    double wide = Math.max(Math.max(LEAST, (east - west) * 1.24), 2.3 * reach / stretch);
    double height = Math.max(Math.max(LEAST / 2, (north - south) * 1.3), 2.3 * reach);
    double tall = height / (wide * stretch);
    if (tall > TALLEST) {
      wide = height / TALLEST / stretch;
    } else if (tall < FLATTEST) {
      height = wide * stretch * FLATTEST;
    }
    double centre = (west + east) / 2;
    return new Window(
        centre - wide / 2,
        Math.max(-89, middle - height / 2),
        centre + wide / 2,
        Math.min(89, middle + height / 2));
  }

  private static double x(double lon, Window w, double scale) {
    return (lon - w.west()) * w.stretch() * scale;
  }

  private static double y(double lat, Window w, double scale) {
    return (w.north() - lat) * scale;
  }

  private void land(Svg svg, Window w, double scale) {
    for (World.Country country : world.countries()) {
      StringBuilder d = new StringBuilder();
      for (double[] ring : country.rings()) {
        if (meets(ring, w)) {
          outline(d, ring, w, scale);
        }
      }
      if (d.length() > 0) {
        svg.path("land", d.toString());
      }
    }
  }

  private static boolean meets(double[] ring, Window w) {
    double west = 999;
    double east = -999;
    double south = 999;
    double north = -999;
    for (int i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
      south = Math.min(south, ring[i + 1]);
      north = Math.max(north, ring[i + 1]);
    }
    return west < w.east() && east > w.west() && south < w.north() && north > w.south();
  }

  /** Points that fall on the one before are left out. */
  private void outline(StringBuilder d, double[] ring, Window w, double scale) {
    long lastX = Long.MIN_VALUE;
    long lastY = Long.MIN_VALUE;
    for (int i = 0; i < ring.length; i += 2) {
      long px = Math.round(2 * clamped(x(ring[i], w, scale)));
      long py = Math.round(2 * clamped(y(ring[i + 1], w, scale)));
      if (px != lastX || py != lastY) {
        d.append(i == 0 ? 'M' : 'L')
            .append(Svg.number(px / 2.0))
            .append(' ')
            .append(Svg.number(py / 2.0));
      }
      lastX = px;
      lastY = py;
    }
    d.append('Z');
  }

  /** Far outside the picture it does not matter where. */
  private double clamped(double n) {
    return Math.max(-2 * width, Math.min(3 * width, n));
  }

  private static void rings(Svg svg, List<Point> points, List<Ring> rings, Window w, double scale) {
    double turn = -Math.PI / 2;
    for (Ring ring : rings) {
      double r = ring.km() / KM_PER_DEGREE * scale;
      double x = x(points.get(0).lon(), w, scale);
      double y = y(points.get(0).lat(), w, scale);
      svg.circle("ring", x, y, r, ring.told());
      svg.text(
          "ringed", x + r * Math.cos(turn), y + r * Math.sin(turn) - 3, "middle", ring.label());
      turn += Math.PI / 3; // so that labels of circles of about one size do not meet
    }
  }

  private void mark(Svg svg, Mark mark, Window w, double scale) {
    if (mark.shape().isEmpty()) {
      double r = MARK + mark.ring() * APART;
      svg.circle(
          "mark " + mark.kind(), x(mark.lon(), w, scale), y(mark.lat(), w, scale), r, mark.told());
      return;
    }
    double[] ring = new double[2 * mark.shape().size()];
    for (int i = 0; i < mark.shape().size(); i++) {
      ring[2 * i] = mark.shape().get(i)[0];
      ring[2 * i + 1] = mark.shape().get(i)[1];
    }
    StringBuilder d = new StringBuilder();
    outline(d, ring, w, scale);
    svg.path("mark " + mark.kind(), d.toString(), mark.told());
  }

  private static void dot(Svg svg, Point p, Window w, double scale) {
    double r = 3 + Math.min(7, Math.sqrt(p.weight()) - 1);
    if (!p.href().isEmpty()) {
      svg.link(p.href(), p.name());
    }
    svg.circle("spot", x(p.lon(), w, scale), y(p.lat(), w, scale), r, p.name() + ": " + p.weight());
    if (!p.href().isEmpty()) {
      svg.end();
    }
  }

  /** Names of those that are spoken of most, where no other name stands. */
  private void names(Svg svg, List<Point> points, Window w, double scale) {
    List<double[]> taken = new java.util.ArrayList<>();
    List<Point> ranked =
        points.stream()
            .sorted(Comparator.comparingInt(Point::weight).reversed().thenComparing(Point::name))
            .toList();
    for (Point p : ranked) {
      double x = x(p.lon(), w, scale) + 8;
      double y = y(p.lat(), w, scale) + 4;
      double wide = p.name().length() * 6.6;
      double left = x + wide > width ? x - 16 - wide : x;
      boolean free =
          taken.stream()
              .noneMatch(t -> left < t[2] && left + wide > t[0] && Math.abs(y - t[1]) < 14);
      if (free && taken.size() < NAMED) {
        taken.add(new double[] {left, y, left + wide});
        svg.text("name", left, y, "start", p.name());
      }
    }
  }

  /** How long a round number of kilometres is. */
  private void bar(Svg svg, double height, double scale) {
    double most = width / 5;
    double km = most / scale * KM_PER_DEGREE;
    double round = Math.pow(10, Math.floor(Math.log10(km)));
    round = km / round >= 5 ? 5 * round : km / round >= 2 ? 2 * round : round;
    double length = round / KM_PER_DEGREE * scale;
    svg.line("axis", 14, height - 14, 14 + length, height - 14);
    svg.text("name", 14, height - 20, "start", Svg.number(round) + " km");
  }
}
