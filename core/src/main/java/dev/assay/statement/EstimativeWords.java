package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for a probability ("almost certainly", "unlikely"; Kent 1964), by {@code
 * estimative-words.tsv}. Immutable, safe to share.
 */
final class EstimativeWords {
  private static final Set<String> DEGREES = Set.of("advmod", "amod", "det", "compound");

  private final Map<String, Factuality.Band> bands = new HashMap<>();

  EstimativeWords() {
    for (String[] row : Tables.rows("estimative-words.tsv", 4)) {
      bands.put(
          row[0], new Factuality.Band(Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3]));
    }
  }

  /** What a word stands for with the words of degree before it; null where it names no chance. */
  Factuality.@Nullable Band band(Sentence s, int word) {
    DependencyGraph g = s.graph();
    String words = s.form(word).toLowerCase(Locale.ROOT);
    Factuality.Band found = bands.get(words);
    for (int before = word - 1; before >= 0 && isDegree(g, before, word); before--) {
      words = s.form(before).toLowerCase(Locale.ROOT) + " " + words;
      found = bands.getOrDefault(words, found);
    }
    return found;
  }

  /** Takes down what a word stands for, where it names a chance. */
  void judge(Sentence s, int word, Judgement judgement) {
    Factuality.Band band = band(s, word);
    if (band != null) {
      judgement.estimate(band, word, "estimate: " + s.form(word));
    }
  }

  /** Whether a word hangs below another by nothing but words of degree: "almost no chance". */
  private static boolean isDegree(DependencyGraph g, int degree, int word) {
    int at = degree;
    while (at != DependencyGraph.ROOT && at != word) {
      if (!DEGREES.contains(g.relation(at))) {
        return false;
      }
      at = g.head(at);
    }
    return at == word;
  }
}
