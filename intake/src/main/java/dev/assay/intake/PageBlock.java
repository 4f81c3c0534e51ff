package dev.assay.intake;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A paragraph of a page.
 *
 * @param text its words, with single spaces
 * @param linked how many of its UTF-16 units stand in links
 * @param element the innermost block that holds it
 * @param listed whether it stands in a list, a table or a quotation
 * @param isTeaser whether it tells what another text is about
 */
record PageBlock(String text, int linked, Element element, boolean listed, boolean isTeaser) {
  private static final int SENTENCE = 40;
  private static final int LONG = 120;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final double MOST_LINKED = 0.6;

  /** Whether it reads like sentences rather than like a label, a link or a line of a menu. */
  boolean isProse() {
    boolean full = text.length() >= LONG || (text.length() >= SENTENCE && endsSentence());
    return full && !isLinks() && !isHeading();
  }

  boolean isLinks() {
    return linked > MOST_LINKED * text.length();
  }

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && "\"'”’»)] ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。:".indexOf(text.charAt(end - 1)) >= 0;
  }
}
