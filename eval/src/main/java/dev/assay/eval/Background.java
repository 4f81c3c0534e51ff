package dev.assay.eval;

import dev.assay.statement.Statement;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.List;

/**
 * Which events a sentence tells only to say who or what the parties of another are: "freed a man
 * whom it had arrested". Files that mark one event a sentence leave them out, as PLOVER's auxiliary
 * mode "historical" would.
 */
final class Background {
  private Background() {}

  /** Whether an event stands in a relative clause below another's word. */
  static boolean is(Document document, Statement event, List<Statement> events) {
    Sentence s = document.sentences().get(event.sentence());
    DependencyGraph g = s.graph();
    int clause = token(s, event.trigger());
    while (clause != DependencyGraph.ROOT && !describes(g, clause)) {
      clause = g.head(clause);
    }
    if (clause == DependencyGraph.ROOT) {
      return false;
    }
    int described = g.head(clause);
    int below = clause;
    return events.stream()
        .filter(other -> other.sentence() == event.sentence())
        .map(other -> token(s, other.trigger()))
        .anyMatch(word -> g.dominates(word, described) && !g.dominates(below, word));
  }

  private static boolean describes(DependencyGraph g, int word) {
    return g.relation(word).equals("acl:relcl");
  }

  private static int token(Sentence s, Span trigger) {
    int token = 0;
    while (token + 1 < s.size() && !s.tokens().get(token).span().overlaps(trigger)) {
      token++;
    }
    return token;
  }
}
