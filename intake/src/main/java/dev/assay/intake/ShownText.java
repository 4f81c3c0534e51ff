package dev.assay.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The words of an element, as far as somebody wants them: in pages that nest without end, every
 * element holds most of the page. Pure functions.
 */
public final class ShownText {
  /** Nodes that hold a UTF-16 unit of a short text at most; a heading has a few in all. */
  private static final int MOST_NODES = 8;

  private ShownText() {}

  /** The text of an element; null where it is longer than a number of UTF-16 units. */
  public static @Nullable String upTo(Element element, int longest) {
    return measure(element, longest, MOST_NODES * longest, false) > longest
        ? null
        : element.text().strip();
  }

  /** The text of an element up to where its first line that is not empty ends. */
  static String firstLine(Element element) {
    StringBuilder line = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              line.append(text.text());
              return FilterResult.CONTINUE;
            }
            return ends(node, depth);
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            return ends(node, depth);
          }

          private FilterResult ends(Node node, int depth) {
            boolean mark =
                node instanceof Element e && depth > 0 && (e.isBlock() || e.nameIs("br"));
            return mark && !line.toString().isBlank() ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        });
    return line.toString().strip();
  }

  /**
   * How many UTF-16 units of an element are no space, or one more than a number where they are
   * more.
   */
  public static int letters(Element element, int most) {
    return measure(element, most, Integer.MAX_VALUE, false);
  }

  /** The same of what is no link. */
  static int lettersOutsideLinks(Element element, int most) {
    return measure(element, most, Integer.MAX_VALUE, true);
  }

  private static int measure(Element element, int most, int nodes, boolean outsideLinks) {
    Counter counter = new Counter(most, nodes, outsideLinks);
    element.filter(counter);
    return counter.letters;
  }

  private static final class Counter implements NodeFilter {
    private final int most;
    private final boolean outsideLinks;
    private int nodes;
    private int letters;

    Counter(int most, int nodes, boolean outsideLinks) {
      this.most = most;
      this.nodes = nodes;
      this.outsideLinks = outsideLinks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (--nodes < 0) {
        letters = most + 1;
      } else if (node instanceof TextNode text) {
        count(text.getWholeText());
      } else if (outsideLinks && node.nameIs("a")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      return letters > most ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void count(String text) {
      for (int i = 0; i < text.length() && letters <= most; i++) {
        letters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
      }
    }
  }
}
