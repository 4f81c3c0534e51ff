package dev.assay.intake;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A list of selectors, of which only the last parts are asked of every element: what lies above an
 * element ("article time.updated") is asked where the rest holds. Asked the other way round, a page
 * of elements within elements costs the square of its depth. Immutable, safe to share.
 */
final class Selection {
  /** What parts selectors, and the parts of one, outside square brackets. */
  private static final Pattern LISTED = Pattern.compile(",\\s*(?![^\\[]*])");

  private static final Pattern ABOVE = Pattern.compile("^.*\\s(?![^\\[]*])");

  private final Evaluator last;
  private final Evaluator whole;

  Selection(String selectors) {
    this.whole = QueryParser.parse(selectors);
    this.last =
        QueryParser.parse(
            Arrays.stream(LISTED.split(selectors))
                .map(selector -> ABOVE.matcher(selector.strip()).replaceFirst(""))
                .collect(Collectors.joining(", ")));
  }

  /** The elements of a page that one of the selectors selects, in their order. */
  List<Element> of(Document page) {
    return page.select(last).stream().filter(element -> whole.matches(page, element)).toList();
  }
}
