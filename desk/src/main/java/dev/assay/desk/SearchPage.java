package dev.assay.desk;

import dev.assay.casefile.Hit;
import dev.assay.casefile.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Full text search. */
final class SearchPage {
  private static final int ROWS = 25;
  private static final Pattern EDGES = Pattern.compile("(?=[" + Hit.START + Hit.END + "])");

  private SearchPage() {}

  /**
   * A stretch of text.
   *
   * @param found whether it is a word that was looked for
   */
  record Stretch(String text, boolean found) {}

  record Found(Hit hit, List<Stretch> snippet) {}

  record View(Filter filter, List<Found> hits, boolean more) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    if (!filter.has("q")) {
      visit.show("search", "Search", "search", new View(filter, List.of(), false));
      return;
    }
    Page<Hit> page = visit.open().search(filter.get("q"), filter.query(ROWS));
    List<Found> hits =
        page.rows().stream().map(hit -> new Found(hit, stretches(hit.snippet()))).toList();
    visit.show("search", "Search", "search", new View(filter, hits, page.more()));
  }

  static List<Stretch> stretches(String snippet) {
    List<Stretch> parts = new ArrayList<>();
    boolean found = false;
    for (String part : EDGES.split(snippet, -1)) {
      String words = part;
      if (part.startsWith(Hit.START) || part.startsWith(Hit.END)) {
        found = part.startsWith(Hit.START);
        words = part.substring(1);
      }
      if (!words.isEmpty()) {
        parts.add(new Stretch(Say.plain(words), found));
      }
    }
    return parts;
  }
}
