package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tense from the reader's layers or, before they are there, from the nearest words that show one
 * (classes {@code future-cue}, {@code present-cue} and {@code past-cue} of the lexicon).
 */
final class TenseFinder {
  private TenseFinder() {}

  /** Tense of the clause that an expression stands in. */
  static Tense around(Sentence sentence, Chart chart, Chart.Node node) {
    if (sentence.layers() != null) {
      return of(sentence, predicateAbove(sentence, chart.atoms().get(node.end() - 1).token()));
    }
    for (int i = node.start() - 1; i >= 0; i--) {
      Tense tense = cue(chart, i);
      if (tense != null) {
        return tense;
      }
    }
    for (int i = node.end(); i < chart.atoms().size(); i++) {
      Tense tense = cue(chart, i);
      if (tense != null) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  /** Tense of a predicate, by its form, its auxiliaries and, for an infinitive, what governs it. */
  static Tense of(Sentence sentence, int predicate) {
    if (sentence.layers() == null || predicate < 0) {
      return Tense.UNKNOWN;
    }
    DependencyGraph graph = sentence.graph();
    Tense finite = finite(sentence, predicate);
    for (int child : graph.children(predicate)) {
      if (graph.is(child, "aux") || graph.is(child, "cop")) {
        Tense tense = auxiliary(sentence, child);
        if (tense == Tense.FUTURE) {
          return tense;
        }
        finite = tense != Tense.UNKNOWN ? tense : finite;
      } else if (graph.is(child, "mark") && sentence.xpos(child).equals("TO")) {
        return Tense.FUTURE;
      }
    }
    return finite;
  }

  private static Tense auxiliary(Sentence sentence, int token) {
    return switch (sentence.lemma(token)) {
      case "will", "shall", "'ll", "wo" -> Tense.FUTURE;
      default -> finite(sentence, token);
    };
  }

  private static Tense finite(Sentence sentence, int token) {
    return switch (sentence.xpos(token)) {
      case "VBD", "VBN" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      case "MD" -> Tense.UNKNOWN;
      default -> Tense.UNKNOWN;
    };
  }

  /** The nearest verb above a token or, where there is none, the root. */
  private static int predicateAbove(Sentence sentence, int token) {
    DependencyGraph graph = sentence.graph();
    int at = token;
    while (graph.head(at) != DependencyGraph.ROOT) {
      at = graph.head(at);
      if (sentence.upos(at).equals("VERB")) {
        return at;
      }
    }
    return at;
  }

  private static @Nullable Tense cue(Chart chart, int i) {
    if (!chart.at(i, "future-cue").isEmpty()) {
      return Tense.FUTURE;
    }
    if (!chart.at(i, "present-cue").isEmpty()) {
      return Tense.PRESENT;
    }
    List<Chart.Node> past = chart.at(i, "past-cue");
    String form = chart.atoms().get(i).lower();
    return !past.isEmpty() || (form.length() > 4 && form.endsWith("ed")) ? Tense.PAST : null;
  }
}
