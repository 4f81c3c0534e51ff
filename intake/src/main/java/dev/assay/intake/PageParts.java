package dev.assay.intake;

import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what is no part of its article, by {@code page-parts.tsv} and {@code
 * page-names.tsv}. Thread-safe.
 */
final class PageParts {
  /**
   * Names mislead ("has-sidebar"): what holds more than this share of the page's words is no
   * furniture.
   */
  private static final double MOST_DROPPED = 0.4;

  private static final int MOST_SPARED = 100;

  /** Longer words of a dropped part are cut: a page's menu says the same on every page. */
  private static final int LONGEST_TOLD = 300;

  private record Part(Evaluator selector, String why) {}

  private final Evaluator mute = selector("mute");
  private final List<Part> drop =
      Tables.rows("page-parts.tsv", 3).stream()
          .filter(row -> row[0].equals("drop"))
          .map(row -> new Part(QueryParser.parse(row[1]), row[2]))
          .toList();
  private final PageNames names = new PageNames();

  /** One selector of all that a table has of a kind. */
  static Evaluator selector(String kind) {
    return QueryParser.parse(
        String.join(
            ", ",
            Tables.rows("page-parts.tsv", 3).stream()
                .filter(row -> row[0].equals(kind))
                .map(row -> row[1])
                .toList()));
  }

  /** Takes it out, and says what it was. */
  List<Dropped> dropFrom(Document page) {
    page.select(mute).remove();
    List<Dropped> dropped = new ArrayList<>();
    double most = MOST_DROPPED * letters(page.body());
    int[] spared = new int[1];
    page.body()
        .filter(
            (node, depth) -> {
              String why = depth > 0 && node instanceof Element e ? why(e) : null;
              if (why == null || !isSmall((Element) node, most, spared)) {
                return NodeFilter.FilterResult.CONTINUE;
              }
              tell(dropped, ((Element) node).text(), why);
              return NodeFilter.FilterResult.REMOVE;
            });
    return dropped;
  }

  /** Hostile pages nest names without end: what was spared often is not measured again. */
  private static boolean isSmall(Element element, double most, int[] spared) {
    if (most == 0 || spared[0] > MOST_SPARED) {
      return most == 0;
    }
    boolean small = letters(element) < most;
    spared[0] += small ? 0 : 1;
    return small;
  }

  /** Notes what is not read. */
  static void tell(List<Dropped> dropped, String text, String why) {
    String words = text.strip();
    if (words.length() > LONGEST_TOLD) {
      boolean pair = Character.isHighSurrogate(words.charAt(LONGEST_TOLD - 1));
      words = words.substring(0, pair ? LONGEST_TOLD - 1 : LONGEST_TOLD) + "…";
    }
    if (!words.isEmpty()) {
      dropped.add(new Dropped(0, 0, words, why));
    }
  }

  private @Nullable String why(Element element) {
    for (Part part : drop) {
      if (element.is(part.selector())) {
        return part.why();
      }
    }
    return names.why(element);
  }

  /** UTF-16 units of text that is no link. */
  private static int letters(Element element) {
    int letters = element.text().length();
    for (Element link : element.select("a")) {
      letters -= link.text().length();
    }
    return Math.max(0, letters);
  }
}
