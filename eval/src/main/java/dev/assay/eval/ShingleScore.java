package dev.assay.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares texts by their runs of four words, as bags. Precision and recall are averaged over pages
 * and F1 is that of the two means. Not thread-safe.
 */
final class ShingleScore {
  private static final int SHINGLE = 4;

  /** Letters and digits; marks that combine part words, as in the reference scorer. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final List<Page> pages = new ArrayList<>();

  /**
   * One page.
   *
   * @param hits shingles of both
   * @param identical whether the words are all and only the gold's
   */
  record Page(int hits, int found, int gold, boolean identical) {
    double precision() {
      return Counts.ratio(hits, found);
    }

    double recall() {
      return Counts.ratio(hits, gold);
    }
  }

  static Page compare(String gold, String found) {
    List<String> goldWords = words(gold);
    List<String> foundWords = words(found);
    Map<List<String>, Integer> g = shingles(goldWords);
    Map<List<String>, Integer> f = shingles(foundWords);
    int hits = 0;
    for (Map.Entry<List<String>, Integer> e : g.entrySet()) {
      hits += Math.min(e.getValue(), f.getOrDefault(e.getKey(), 0));
    }
    return new Page(hits, sum(f), sum(g), goldWords.equals(foundWords));
  }

  void add(Page page) {
    pages.add(page);
  }

  /** A page with nothing found has no precision, one with nothing to find no recall. */
  Map<String, Object> figures() {
    double p =
        pages.stream().filter(x -> x.found() > 0).mapToDouble(Page::precision).average().orElse(0);
    double r =
        pages.stream().filter(x -> x.gold() > 0).mapToDouble(Page::recall).average().orElse(0);
    double same = pages.stream().mapToInt(x -> x.identical() ? 1 : 0).average().orElse(0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("f1", Counts.ratio(2 * p * r, p + r));
    figures.put("precision", p);
    figures.put("recall", r);
    figures.put("accuracy", same);
    return figures;
  }

  private static int sum(Map<List<String>, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> words(String text) {
    List<String> found = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      found.add(word.group());
    }
    return found;
  }

  /** A text shorter than a shingle is one. */
  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> bag = new HashMap<>();
    int count = words.isEmpty() ? 0 : Math.max(1, words.size() - SHINGLE + 1);
    for (int i = 0; i < count; i++) {
      bag.merge(
          List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
    }
    return bag;
  }
}
