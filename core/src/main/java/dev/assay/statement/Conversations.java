package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is said in a meeting or a call that was held in order to say it: "called his colleague to
 * thank him" has him thanked. By {@code conversations.tsv}. Immutable, safe to share.
 */
final class Conversations {
  private final Map<String, Set<String>> words = new HashMap<>();

  Conversations() {
    for (String[] row : Tables.rows("conversations.tsv", 2)) {
      words.computeIfAbsent(row[0], k -> new HashSet<>()).addAll(List.of(row[1].split(", *")));
    }
  }

  /** Whether a clause of purpose tells what was said in the conversation that governs it. */
  boolean isSaidIn(Sentence s, int clause) {
    DependencyGraph g = s.graph();
    int verb = g.head(clause);
    if (verb == DependencyGraph.ROOT
        || !(g.is(clause, "advcl") || g.is(clause, "xcomp"))
        || !DeepSyntax.marks(s, clause).contains("to")
        || !is("said", s, clause)) {
      return false;
    }
    return is("meets", s, verb) || (is("addresses", s, verb) && speaksToSomebody(s, verb, clause));
  }

  /**
   * "Called the king to thank him", not "called on the king to thank them"; with two names the
   * parser takes one for what the other is called.
   */
  private static boolean speaksToSomebody(Sentence s, int verb, int clause) {
    DependencyGraph g = s.graph();
    for (int child : g.children(verb)) {
      boolean named = g.is(child, "xcomp") && s.upos(child).equals("PROPN");
      if ((g.is(child, "obj") || g.is(child, "nsubj:pass") || named) && child < clause) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String kind, Sentence s, int word) {
    return words.getOrDefault(kind, Set.of()).contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }
}
