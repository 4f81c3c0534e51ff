package dev.assay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the names of an element say it is, by {@code page-names.tsv}. Thread-safe. */
final class PageNames {
  /** Class attributes longer than this are machine-made and say nothing. */
  private static final int LONGEST = 400;

  private static final int MOST_WORDS = 3;

  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  PageNames() {
    for (String[] row : Tables.rows("page-names.tsv", 3)) {
      for (String name : row[1].split(", ", -1)) {
        (row[0].equals("id") ? ids : classes).put(name, row[2]);
      }
    }
  }

  /** Why an element is no part of the report, null where its names do not say so. */
  @Nullable String why(Element element) {
    String told = element.hasAttr("class") ? of(element.attr("class")) : null;
    return told == null && element.hasAttr("id") ? ofId(element.attr("id")) : told;
  }

  private @Nullable String of(String attribute) {
    if (attribute.length() > LONGEST) {
      return null;
    }
    for (String name : attribute.trim().split("\\s+", -1)) {
      List<String> words = words(name);
      for (int i = 0; i < words.size(); i++) {
        String why = starting(classes, words, i);
        if (why != null) {
          return why;
        }
      }
    }
    return null;
  }

  private @Nullable String ofId(String id) {
    return id.length() > LONGEST ? null : starting(ids, words(id), 0);
  }

  /** What one, two or three words from a place on are the name of. */
  private static @Nullable String starting(
      Map<String, String> names, List<String> words, int from) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
      name.append(i == from ? "" : "-").append(words.get(i));
      String why = names.get(name.toString());
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean mark = i < name.length() && !Character.isLetterOrDigit(name.charAt(i));
      boolean hump =
          i > 0
              && i < name.length()
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (i == name.length() || mark || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = mark ? i + 1 : i;
      }
    }
    return words;
  }
}
