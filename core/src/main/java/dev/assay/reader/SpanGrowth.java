package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import dev.assay.text.TokenRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Grows a span from its head word: the head's subtree without the dependents that stay outside by
 * the rows of {@code growth.tsv}, the contiguous part around the head, marks at its ends cut off.
 *
 * <p>Immutable, safe to share between threads.
 */
final class SpanGrowth {
  private static final String RULES = "growth.tsv";

  private final Set<String> outside;

  private SpanGrowth(Set<String> outside) {
    this.outside = outside;
  }

  static SpanGrowth load() {
    Set<String> rows = new HashSet<>();
    try (InputStream in = SpanGrowth.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new ReaderException("ASSAY-READER-01", RULES + " is not on the classpath", null);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpanGrowth(rows);
  }

  TokenRange entity(int head, DependencyGraph graph, List<String> upos) {
    return grow("entities\tfree", head, -1, graph, upos);
  }

  /** The span of a predicate's argument; the branch that holds the predicate stays outside. */
  TokenRange argument(int head, int predicate, DependencyGraph graph, List<String> upos) {
    return grow("roles\t" + context(head, predicate, graph), head, predicate, graph, upos);
  }

  private static String context(int head, int predicate, DependencyGraph graph) {
    if (!graph.dominates(head, predicate)) {
      return "free";
    }
    return graph.head(predicate) == head && graph.is(predicate, "cop") ? "copula" : "branch";
  }

  private TokenRange grow(
      String rule, int head, int predicate, DependencyGraph graph, List<String> upos) {
    BitSet inside = new BitSet(graph.size());
    inside.set(head);
    for (int child : graph.children(head)) {
      String side = child < head ? "\tleft\t" : "\tright\t";
      if (!outside.contains(rule + side + graph.relation(child))) {
        BitSet branch = graph.subtree(child);
        if (predicate < 0 || !branch.get(predicate)) {
          inside.or(branch);
        }
      }
    }
    int start = inside.previousClearBit(head) + 1;
    int end = inside.nextClearBit(head);
    while (end - 1 > head && upos.get(end - 1).equals("PUNCT")) {
      end--;
    }
    while (start < head && upos.get(start).equals("PUNCT")) {
      start++;
    }
    return new TokenRange(start, end);
  }
}
