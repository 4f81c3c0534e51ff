package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/** What is demanded: "insisted that the governor step down". Immutable. */
final class Mandatives {
  private final Set<String> mandative = Tables.words("mandative-verbs.txt");

  /**
   * "insisted that the governor step down": what is to be done stands bare after such a verb, which
   * only a singular subject shows; the tagger takes some such verbs for nouns.
   */
  boolean isDemanded(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    boolean bare =
        s.lemma(verb).equalsIgnoreCase(s.form(verb))
            && g.children(verb, "aux").isEmpty()
            && !s.xpos(verb).matches("VBD|VBN");
    return head != DependencyGraph.ROOT
        && g.is(verb, "ccomp")
        && s.upos(verb).equals("VERB")
        && bare
        && mandative.contains(s.lemma(head).toLowerCase(Locale.ROOT))
        && DeepSyntax.marks(s, verb).contains("that")
        && (s.xpos(verb).equals("VB")
            || g.children(verb, "nsubj").stream().anyMatch(n -> !s.xpos(n).matches("NNP?S|PRP")));
  }
}
