package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.Set;

/**
 * Whether a date in full says of which year another date of its sentence is: "in 2016 they took the
 * dam in April", but not "the 2015 accord lapsed on 25 January".
 */
final class YearScope {
  private static final Set<String> OF_NOUN = Set.of("nummod", "compound", "amod", "nmod", "appos");

  private final EventWords words;

  YearScope(EventWords words) {
    this.words = words;
  }

  /**
   * @param full words of the date in full
   * @param fine whether it is told finer than by its year
   * @param other words of the date without a year
   */
  boolean reaches(Sentence s, TokenRange full, boolean fine, TokenRange other) {
    if (s.layers() == null) {
      return true;
    }
    DependencyGraph graph = s.graph();
    int head = TimexIndex.head(s, full);
    int over = graph.head(head);
    if (over == DependencyGraph.ROOT) {
      return true;
    }
    int day = TimexIndex.head(s, other);
    String relation = graph.relation(head).split(":", 2)[0];
    if (OF_NOUN.contains(relation) && isNoun(s, over) && !other.contains(over)) {
      if (isUnder(graph, day, over)) {
        return true;
      }
      boolean circumstance =
          graph.children(over, "case").stream()
              .anyMatch(marker -> words.circumstances().contains(s.lemma(marker)));
      if (!circumstance) {
        return false;
      }
    }
    int told = TenseFinder.predicateAt(s, over);
    int dated = graph.head(day) == DependencyGraph.ROOT ? day : TenseFinder.predicateAt(s, day);
    return told == dated
        || isBefore(graph, full, fine, told)
        || reachesDown(graph, told, dated, fine);
  }

  /** "In 2016 they ...", "the truce, signed in March 2016, was extended until June". */
  private static boolean isBefore(DependencyGraph graph, TokenRange full, boolean fine, int told) {
    if (graph.is(told, "acl:relcl")) {
      return false;
    }
    return graph.is(told, "acl") ? fine : full.start() < told;
  }

  /** From a clause to those it governs; to one joined to it only where a story is told by dates. */
  private static boolean reachesDown(DependencyGraph graph, int told, int dated, boolean fine) {
    boolean joined = false;
    for (int at = dated; at != DependencyGraph.ROOT; at = graph.head(at)) {
      if (at == told) {
        return fine || !joined;
      }
      joined |= graph.is(at, "conj") || graph.is(at, "parataxis");
    }
    return false;
  }

  private static boolean isNoun(Sentence s, int token) {
    return s.upos(token).equals("NOUN") || s.upos(token).equals("PROPN");
  }

  private static boolean isUnder(DependencyGraph graph, int token, int noun) {
    for (int at = token; at != DependencyGraph.ROOT; at = graph.head(at)) {
      if (at == noun) {
        return true;
      }
    }
    return false;
  }
}
