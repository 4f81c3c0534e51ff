package dev.assay.export.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes one SVG picture, element by element; text is escaped. Not for several threads. */
final class Svg {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins a picture.
   *
   * @param id unique on its page
   * @param title what it is, in a few words
   * @param description what it shows, for those who do not see it
   */
  Svg(String id, double width, double height, String title, String description) {
    begin(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "font-family",
        "sans-serif",
        "font-size",
        "11");
    element("title", title, "id", id + "-title");
    element("desc", description, "id", id + "-desc");
  }

  /** Opens an element; attributes are names and values in turn. */
  Svg begin(String element, String... attributes) {
    start(element, attributes);
    out.append(">\n");
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Svg end() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that holds nothing. */
  Svg empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text. */
  Svg element(String element, String text, String... attributes) {
    start(element, attributes);
    out.append('>').append(escape(text)).append("</").append(element).append(">\n");
    return this;
  }

  Svg line(String kind, double x1, double y1, double x2, double y2, String stroke) {
    return empty(
        "line",
        "class",
        kind,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        stroke);
  }

  Svg text(String kind, double x, double y, String anchor, String fill, String words) {
    return element(
        "text",
        words,
        "class",
        kind,
        "x",
        number(x),
        "y",
        number(y),
        "text-anchor",
        anchor,
        "fill",
        fill);
  }

  /** The picture; everything that is open is closed. */
  String done() {
    while (!open.isEmpty()) {
      end();
    }
    return out.toString();
  }

  /** At most two places after the point, and none that say nothing. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
  }

  private void start(String element, String... attributes) {
    out.append("  ".repeat(open.size())).append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      out.append('"');
    }
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (c >= ' ' && c != 0xFFFE && c != 0xFFFF) {
                    safe.appendCodePoint(c);
                  } else if (c == '\n' || c == '\t') {
                    safe.append(' ');
                  }
                }
              }
            });
    return safe.toString();
  }
}
