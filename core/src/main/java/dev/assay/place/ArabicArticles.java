package dev.assay.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that English leaves the Arabic article out of: "Zawiyah" is a village, and how many write
 * the city of Az Zawiyah. Immutable, safe to share between threads.
 */
final class ArabicArticles {
  private static final List<String> ARTICLES = List.of("al", "el");

  /** Letters that the article takes the sound of, those first that are written with two. */
  private static final List<String> SUN_LETTERS =
      List.of("sh", "dh", "th", "d", "n", "r", "s", "t", "z");

  /** A town is meant before villages of its name from so many times their people on. */
  private static final int TIMES = 10;

  /** People of a village, where nobody counted them. */
  private static final long VILLAGE = 1_000;

  private final Gazetteer gazetteer;

  ArabicArticles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Towns that bear a name with the article and are far better known than all that bear it without;
   * none where nobody bears it, or something else than a settlement does.
   */
  List<Candidate> betterKnown(String name, List<Candidate> without) {
    boolean settlements =
        without.stream().allMatch(c -> c.exact() && c.entry().kind().isSettlement());
    if (without.isEmpty() || !settlements || name.indexOf(' ') >= 0 || name.indexOf('-') >= 0) {
      return List.of();
    }
    long most = without.stream().mapToLong(c -> c.entry().population()).max().orElse(0);
    Set<Integer> known = new HashSet<>();
    without.forEach(c -> known.add(c.entry().index()));
    List<Candidate> found = new ArrayList<>();
    for (String article : articles(name.toLowerCase(Locale.ROOT))) {
      for (Candidate c : gazetteer.exact(article + " " + name)) {
        GazetteerEntry town = c.entry();
        boolean better =
            town.kind().isSettlement() && town.population() > TIMES * Math.max(most, VILLAGE);
        if (better && known.add(town.index())) {
          found.add(c);
        }
      }
    }
    return found;
  }

  private static List<String> articles(String name) {
    List<String> articles = new ArrayList<>(ARTICLES);
    SUN_LETTERS.stream().filter(name::startsWith).findFirst().ifPresent(s -> articles.add("a" + s));
    return articles;
  }
}
