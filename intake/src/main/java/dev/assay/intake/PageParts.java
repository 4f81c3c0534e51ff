package dev.assay.intake;

import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9]*");

  private record Part(Evaluator selector, String why) {}

  private final Evaluator mute = selector("mute");
  private final List<Part> drop =
      Tables.rows("page-parts.tsv", 3).stream()
          .filter(row -> row[0].equals("drop"))
          .map(row -> new Part(QueryParser.parse(row[1]), row[2]))
          .toList();
  private final PageNames names = new PageNames();

  /** Why elements without attributes are dropped, by their name. */
  private final Map<String, String> bare = new HashMap<>();

  PageParts() {
    for (Part part : drop) {
      for (String name : part.selector().toString().split(", ", -1)) {
        if (TAG.matcher(name).matches()) {
          bare.putIfAbsent(name, part.why());
        }
      }
    }
  }

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

  /** The names of the elements that a table has of a kind. */
  static Set<String> names(String kind) {
    return Tables.rows("page-parts.tsv", 3).stream()
        .filter(row -> row[0].equals(kind))
        .flatMap(row -> Stream.of(row[1].split(", ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes it out, and says what it was.
   *
   * @param paidClass of elements that hold the article whatever else their names say; null where
   *     the page tells none
   */
  List<Dropped> dropFrom(Document page, @Nullable String paidClass) {
    Pruning.remove(page.select(mute));
    List<Element> out = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    int most =
        (int) (MOST_DROPPED * ShownText.lettersOutsideLinks(page.body(), Integer.MAX_VALUE - 1));
    int[] spared = new int[1];
    page.body()
        .filter(
            (node, depth) -> {
              String why = depth > 0 && node instanceof Element e ? why(e, page, paidClass) : null;
              if (why == null || !isSmall((Element) node, most, spared)) {
                return NodeFilter.FilterResult.CONTINUE;
              }
              tell(dropped, ((Element) node).text(), why);
              out.add((Element) node);
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            });
    Pruning.remove(out);
    return dropped;
  }

  /** Hostile pages nest names without end: what was spared often is not measured again. */
  private static boolean isSmall(Element element, int most, int[] spared) {
    if (most == 0 || spared[0] > MOST_SPARED) {
      return most == 0;
    }
    boolean small = ShownText.lettersOutsideLinks(element, most) < most;
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

  private @Nullable String why(Element element, Document page, @Nullable String paidClass) {
    if (element.attributesSize() == 0) {
      return bare.get(element.normalName());
    }
    for (Part part : drop) {
      if (part.selector().matches(page, element)) {
        return part.why();
      }
    }
    return paidClass != null && element.hasClass(paidClass) ? null : names.why(element);
  }
}
