package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Link.Relation;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Causes, purposes, order and alternatives between the statements of one sentence, where its words
 * tell them. Immutable.
 */
final class Links {
  private final Map<String, Relation> marks = new HashMap<>();

  Links() {
    for (String[] row : Tables.rows("links.tsv", 2)) {
      marks.put(row[0], Relation.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }

  void tie(List<Draft> drafts) {
    for (Draft from : drafts) {
      for (Draft to : drafts) {
        if (from != to && from.sentence.index() == to.sentence.index()) {
          Relation relation = between(from, to);
          if (relation != null) {
            from.links.add(new Link(relation, to.id));
          }
        }
      }
    }
  }

  /**
   * The tie that makes {@code to} the cause, the purpose, the forerunner or the alternative of
   * {@code from}.
   */
  private @Nullable Relation between(Draft from, Draft to) {
    Sentence s = from.sentence;
    DependencyGraph g = s.graph();
    if (!g.dominates(from.trigger(), to.trigger())) {
      return null;
    }
    int node = to.trigger();
    while (g.head(node) != from.trigger() && g.head(node) != DependencyGraph.ROOT) {
      node = g.head(node);
    }
    Set<String> words = DeepSyntax.marks(s, node);
    if (g.is(node, "conj")
        && g.children(node, "cc").stream().anyMatch(c -> s.lemma(c).equals("or"))) {
      return Relation.ALTERNATIVE;
    }
    if (g.is(node, "advcl") && words.contains("to")) {
      return Relation.PURPOSE;
    }
    if (g.is(node, "advcl") || g.is(node, "obl")) {
      return words.stream().filter(marks::containsKey).map(marks::get).findFirst().orElse(null);
    }
    return null;
  }
}
