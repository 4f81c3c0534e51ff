package dev.assay.intake;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a page.
 *
 * @param text its words, with single spaces
 * @param linked how many of its UTF-16 units stand in links
 * @param element the innermost block that holds it
 */
record PageBlock(String text, int linked, Element element) {
  private static final int SENTENCE = 40;
  private static final int LONG = 120;
  private static final int TEASER = 400;
  private static final int TEASER_DEPTH = 4;
  private static final Evaluator HEADING = QueryParser.parse("h2, h3, h4, h5, h6");
  private static final double MOST_LINKED = 0.6;

  /** Whether it reads like sentences rather than like a label, a link or a line of a menu. */
  boolean isProse() {
    boolean full = text.length() >= LONG || (text.length() >= SENTENCE && endsSentence());
    return full && !isLinks() && !isHeading();
  }

  /**
   * Whether it tells what another text is about: after a heading that is a link, and little else.
   */
  boolean isTeaser() {
    Element around = element;
    for (int i = 0; i < TEASER_DEPTH && around != null && text.length() < TEASER; i++) {
      Element heading = headingBefore(around);
      if (heading != null) {
        Element parent = around.parent();
        return isLink(heading)
            && parent != null
            && parent.text().length() - heading.text().length() < TEASER;
      }
      around = around.parent();
    }
    return element.closest("a[href]") != null;
  }

  /** The nearest heading before an element among its siblings. */
  private static @Nullable Element headingBefore(Element element) {
    Element sibling = element.previousElementSibling();
    for (int i = 0; i < TEASER_DEPTH && sibling != null; i++) {
      Element heading = sibling.select(HEADING).last();
      if (heading != null) {
        return heading;
      }
      sibling = sibling.previousElementSibling();
    }
    return null;
  }

  private static boolean isLink(Element heading) {
    return heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null;
  }

  boolean isLinks() {
    return linked > MOST_LINKED * text.length();
  }

  boolean isHeading() {
    return element.normalName().matches("h[1-6]");
  }

  boolean isIn(Evaluator selector) {
    return element.closest(selector) != null;
  }

  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && "\"'”’»)] ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。:".indexOf(text.charAt(end - 1)) >= 0;
  }
}
