package dev.assay.eval;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Words of summaries as ROUGE-1 counts them (Lin 2004): letters and digits in lower case, words of
 * more than three letters stemmed (Porter 1980), function words left out. Immutable.
 */
final class Rouge {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final int STEMMED = 3;

  private final Set<String> functionWords = Set.copyOf(Tables.lines("function-words.txt"));

  /** How often each word stands in some sentences. */
  Map<String, Integer> counts(Collection<String> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    PorterStemmer stemmer = new PorterStemmer();
    for (String sentence : sentences) {
      Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
      while (word.find()) {
        String w = word.group();
        if (!functionWords.contains(w)) {
          counts.merge(w.length() > STEMMED ? stem(stemmer, w) : w, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static String stem(PorterStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Words that two have in common, as often as both have them. */
  static int common(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  static double f1(Map<String, Integer> a, Map<String, Integer> b) {
    return Counts.ratio(2.0 * common(a, b), sum(a) + sum(b));
  }
}
