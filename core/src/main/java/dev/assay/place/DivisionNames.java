package dev.assay.place;

import java.util.Locale;
import java.util.Set;

/** Names of divisions without the word for what they are. */
final class DivisionNames {
  private static final Set<String> LAST =
      Set.of(
          "province",
          "governorate",
          "oblast",
          "region",
          "district",
          "county",
          "state",
          "prefecture",
          "department",
          "division",
          "municipality",
          "rayon",
          "raion",
          "krai",
          "republic",
          "parish",
          "city",
          "canton",
          "voivodeship",
          "area");
  private static final Set<String> FIRST =
      Set.of("muhafazat", "provincia", "departamento", "departement");

  private DivisionNames() {}

  static String bare(String name) {
    String[] words = name.split(" ", -1);
    int start = 0;
    int end = words.length;
    while (end - start > 1 && LAST.contains(words[end - 1].toLowerCase(Locale.ROOT))) {
      end--;
    }
    while (end - start > 1 && FIRST.contains(words[start].toLowerCase(Locale.ROOT))) {
      start++;
    }
    if (end - start > 2
        && LAST.contains(words[start].toLowerCase(Locale.ROOT))
        && words[start + 1].equals("of")) {
      start += 2;
    }
    return String.join(" ", java.util.Arrays.asList(words).subList(start, end));
  }
}
