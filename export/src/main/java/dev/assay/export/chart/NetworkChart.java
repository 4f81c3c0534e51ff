package dev.assay.export.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who did what to whom: actors on a circle, an arc for each pair, wider for more. */
public final class NetworkChart {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 520;
  private static final double CX = WIDTH / 2;
  private static final double CY = HEIGHT / 2;
  private static final double RX = 290;
  private static final double RY = 218;

  private NetworkChart() {}

  /**
   * What one does to another.
   *
   * @param tone bad for harm, good for help, plain for the rest
   * @param times how often it is told
   */
  public record Tie(String from, String to, String tone, int times) {}

  /** The chart as SVG; empty where nobody does anything to anybody. */
  public static String svg(List<Tie> ties, Map<String, String> hrefs) {
    if (ties.isEmpty()) {
      return "";
    }
    Set<String> names = new LinkedHashSet<>();
    ties.forEach(
        t -> {
          names.add(t.from());
          names.add(t.to());
        });
    Map<String, double[]> at = new LinkedHashMap<>();
    int n = 0;
    for (String name : names) {
      double angle = 2 * Math.PI * n++ / names.size() - Math.PI / 2;
      at.put(
          name,
          new double[] {CX + RX * Math.cos(angle), CY + RY * Math.sin(angle), Math.cos(angle)});
    }
    Svg svg = new Svg("network", WIDTH, HEIGHT, "Network of " + names.size() + " actors");
    List<Tie> thinnestLast = new ArrayList<>(ties);
    thinnestLast.sort(java.util.Comparator.comparingInt(Tie::times).reversed());
    for (Tie t : thinnestLast) {
      arc(svg, t, at.getOrDefault(t.from(), new double[3]), at.getOrDefault(t.to(), new double[3]));
    }
    at.forEach((name, p) -> node(svg, name, p, hrefs.getOrDefault(name, "")));
    return svg.done();
  }

  /** Bent to the right, so that what goes and what comes back lie apart. */
  private static void arc(Svg svg, Tie t, double[] a, double[] b) {
    double mx = (a[0] + b[0]) / 2 + (CX - (a[0] + b[0]) / 2) * .35 + (b[1] - a[1]) * .12;
    double my = (a[1] + b[1]) / 2 + (CY - (a[1] + b[1]) / 2) * .35 - (b[0] - a[0]) * .12;
    int width = t.times() >= 8 ? 4 : t.times() >= 4 ? 3 : t.times() >= 2 ? 2 : 1;
    svg.path(
        "tie w" + width + " " + t.tone(),
        "M"
            + Svg.number(a[0])
            + " "
            + Svg.number(a[1])
            + "Q"
            + Svg.number(mx)
            + " "
            + Svg.number(my)
            + " "
            + Svg.number(b[0])
            + " "
            + Svg.number(b[1]));
    double dx = b[0] - mx;
    double dy = b[1] - my;
    double length = Math.max(1, Math.hypot(dx, dy));
    double ux = dx / length;
    double uy = dy / length;
    double tipX = b[0] - ux * 8;
    double tipY = b[1] - uy * 8;
    svg.path(
        "head " + t.tone(),
        "M"
            + Svg.number(tipX)
            + " "
            + Svg.number(tipY)
            + "L"
            + Svg.number(tipX - ux * 9 - uy * 4)
            + " "
            + Svg.number(tipY - uy * 9 + ux * 4)
            + "L"
            + Svg.number(tipX - ux * 9 + uy * 4)
            + " "
            + Svg.number(tipY - uy * 9 - ux * 4)
            + "Z");
  }

  private static void node(Svg svg, String name, double[] p, String href) {
    if (!href.isEmpty()) {
      svg.link(href, name);
    }
    svg.circle("node", p[0], p[1], 6, name);
    String anchor = Math.abs(p[2]) < .05 ? "middle" : p[2] > 0 ? "start" : "end";
    double dx = anchor.equals("middle") ? 0 : p[2] > 0 ? 12 : -12;
    double dy = anchor.equals("middle") ? (p[1] < CY ? -12 : 20) : 4;
    String cut = name.length() <= 26 ? name : name.substring(0, 25) + "…";
    svg.text("name", p[0] + dx, p[1] + dy, anchor, cut);
    if (!href.isEmpty()) {
      svg.end();
    }
  }
}
