package dev.assay.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Knows paragraphs that tell what another text is about: they follow a heading that is a link, and
 * little else stands there. For one page; not thread-safe.
 */
final class Teasers {
  private static final int LONGEST = 400;
  private static final int NEAR = 4;
  private static final Evaluator HEADING = QueryParser.parse("h2, h3, h4, h5, h6");
  private static final Evaluator LINK = QueryParser.parse("a[href]");

  private final Map<Element, Optional<Element>> lastHeadings = new HashMap<>();

  /**
   * Whether a paragraph is one.
   *
   * @param element the innermost block that holds it
   * @param inLink whether that stands in a link
   */
  boolean isOne(String text, Element element, boolean inLink) {
    Element around = element;
    for (int i = 0; i < NEAR && around != null && text.length() < LONGEST; i++) {
      Element heading = headingBefore(around);
      if (heading != null) {
        Element parent = around.parent();
        return isLink(heading) && parent != null && isLittle(parent, heading);
      }
      around = around.parent();
    }
    return inLink;
  }

  private static boolean isLittle(Element parent, Element heading) {
    String shown = ShownText.upTo(heading, LONGEST);
    String all = shown == null ? null : ShownText.upTo(parent, 2 * LONGEST);
    return shown != null && all != null && all.length() - shown.length() < LONGEST;
  }

  /** The nearest heading before an element among its siblings. */
  private @Nullable Element headingBefore(Element element) {
    Element sibling = element.previousElementSibling();
    for (int i = 0; i < NEAR && sibling != null; i++) {
      Element heading =
          lastHeadings
              .computeIfAbsent(sibling, s -> Optional.ofNullable(s.select(HEADING).last()))
              .orElse(null);
      if (heading != null) {
        return heading;
      }
      sibling = sibling.previousElementSibling();
    }
    return null;
  }

  private static boolean isLink(Element heading) {
    return heading.selectFirst(LINK) != null || heading.closest(LINK) != null;
  }
}
