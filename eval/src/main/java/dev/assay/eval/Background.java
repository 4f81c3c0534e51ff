package dev.assay.eval;

import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which events a sentence tells only on the way to another: who a party is ("freed a man whom it
 * had arrested"), since when, why, what for. A file that marks one event a sentence does not mark
 * them. What is joined to an event, or is what somebody says or begins, is no background to it.
 */
final class Background {
  private static final Set<String> BESIDE = Set.of("conj", "ccomp", "xcomp", "parataxis");

  private Background() {}

  /** The events that are not below another's word. */
  static List<Statement> without(Document document, List<Statement> events) {
    return events.stream().filter(event -> !isBackground(document, event, events)).toList();
  }

  private static boolean isBackground(Document document, Statement event, List<Statement> events) {
    Sentence s = document.sentences().get(event.sentence());
    DependencyGraph g = s.graph();
    int phrase = token(s, event.trigger());
    while (phrase != DependencyGraph.ROOT && BESIDE.stream().anyMatch(is(g, phrase))) {
      phrase = g.head(phrase);
    }
    if (phrase == DependencyGraph.ROOT || g.head(phrase) == DependencyGraph.ROOT) {
      return false;
    }
    int top = phrase;
    int above = g.head(phrase);
    return events.stream()
        .filter(other -> other.sentence() == event.sentence())
        .map(other -> token(s, other.trigger()))
        .anyMatch(word -> g.dominates(word, above) && !g.dominates(top, word));
  }

  private static Predicate<String> is(DependencyGraph g, int word) {
    return relation -> g.is(word, relation);
  }

  private static int token(Sentence s, Span trigger) {
    int token = 0;
    while (token + 1 < s.size() && !s.tokens().get(token).span().overlaps(trigger)) {
      token++;
    }
    return token;
  }
}
