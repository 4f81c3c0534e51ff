package dev.assay.export.chart;

/**
 * An SVG picture in the making. Colours are the style sheet's: shapes have classes and no styles of
 * their own, so that a page may forbid inline styles. Texts are escaped.
 */
final class Svg {
  private static final String IMAGE = "img";

  /** What can be pointed into is no image to whoever cannot see it. */
  private static final String GROUP = "group";

  private final StringBuilder out = new StringBuilder();
  private boolean linked;

  /**
   * @param title what the picture shows, for those who cannot see it
   */
  Svg(String kind, double width, double height, String title) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart ")
        .append(kind)
        .append("\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"")
        .append(IMAGE)
        .append("\" aria-label=\"")
        .append(escaped(title))
        .append("\">");
  }

  Svg line(String kind, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(kind).append('"');
    attribute("x1", x1);
    attribute("y1", y1);
    attribute("x2", x2);
    attribute("y2", y2);
    out.append("/>");
    return this;
  }

  Svg rect(String kind, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(kind).append('"');
    attribute("x", x);
    attribute("y", y);
    attribute("width", Math.max(0, width));
    attribute("height", height);
    out.append("/>");
    return this;
  }

  /** A circle that tells more when it is pointed at. */
  Svg circle(String kind, double x, double y, double r, String told) {
    out.append("<circle class=\"").append(kind).append('"');
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", r);
    out.append("><title>").append(escaped(told)).append("</title></circle>");
    return this;
  }

  Svg path(String kind, String d) {
    out.append("<path class=\"").append(kind).append("\" d=\"").append(d).append("\"/>");
    return this;
  }

  /** A shape that tells more when it is pointed at. */
  Svg path(String kind, String d, String told) {
    out.append("<path class=\"")
        .append(kind)
        .append("\" d=\"")
        .append(d)
        .append("\"><title>")
        .append(escaped(told))
        .append("</title></path>");
    return this;
  }

  /** Words; the anchor is start, middle or end. */
  Svg text(String kind, double x, double y, String anchor, String words) {
    out.append("<text class=\"").append(kind).append('"');
    attribute("x", x);
    attribute("y", y);
    if (!anchor.equals("start")) {
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    out.append('>').append(escaped(words)).append("</text>");
    return this;
  }

  /** Opens a link within the desk; the name is what is read out. */
  Svg link(String href, String name) {
    linked = true;
    out.append("<a href=\"")
        .append(escaped(href))
        .append("\" aria-label=\"")
        .append(escaped(name))
        .append("\">");
    return this;
  }

  Svg end() {
    out.append("</a>");
    return this;
  }

  String done() {
    String svg = out.append("</svg>").toString();
    return linked ? svg.replaceFirst("role=\"" + IMAGE + "\"", "role=\"" + GROUP + "\"") : svg;
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  /** Two decimals at most, as short as it goes. By hand: a map has tens of thousands. */
  static String number(double n) {
    long hundredths = Math.round(Math.abs(n) * 100);
    String sign = n < 0 && hundredths > 0 ? "-" : "";
    String whole = sign + hundredths / 100;
    long rest = hundredths % 100;
    if (rest == 0) {
      return whole;
    }
    return rest % 10 == 0 ? whole + "." + rest / 10 : whole + (rest < 10 ? ".0" : ".") + rest;
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  if (isSeen(c)) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  /** Controls are not XML, and marks of direction would turn what stands around them. */
  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && Character.isDefined(c);
  }
}
