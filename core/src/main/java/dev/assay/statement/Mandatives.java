package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is demanded: "insisted that the governor step down". Immutable. */
final class Mandatives {
  private static final Set<String> ONE = Set.of("he", "she", "it");

  private final Set<String> mandative = Tables.words("mandative-verbs.txt");

  /**
   * "insisted that the governor step down": what is to be done stands bare after such a verb, which
   * only a singular subject or a "be" shows; the tagger takes some such verbs for nouns.
   */
  boolean isDemanded(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int head = g.head(verb);
    List<Integer> helpers = g.children(verb, "aux");
    boolean active =
        s.lemma(verb).equalsIgnoreCase(s.form(verb))
            && helpers.isEmpty()
            && !s.xpos(verb).matches("VBD|VBN");
    boolean passive =
        s.xpos(verb).equals("VBN")
            && helpers.size() == 1
            && s.form(helpers.get(0)).equalsIgnoreCase("be");
    return head != DependencyGraph.ROOT
        && s.upos(verb).equals("VERB")
        && (active || passive)
        && mandative.contains(s.lemma(head).toLowerCase(Locale.ROOT))
        && (isThat(s, verb) || isUnmarked(s, verb) || isBare(s, verb, head))
        && (passive
            || s.xpos(verb).equals("VB")
            || g.children(verb, "nsubj").stream().anyMatch(n -> !s.xpos(n).matches("NNP?S|PRP")));
  }

  private static boolean isThat(Sentence s, int verb) {
    return s.graph().is(verb, "ccomp") && DeepSyntax.marks(s, verb).contains("that");
  }

  /** "Suggested the governor step down": only of one person does the bare verb show it. */
  private static boolean isUnmarked(Sentence s, int verb) {
    return (s.graph().is(verb, "ccomp") || s.graph().is(verb, "xcomp"))
        && DeepSyntax.marks(s, verb).isEmpty()
        && s.graph().children(verb, "nsubj").stream()
            .anyMatch(
                n ->
                    s.xpos(n).matches("NNP?") || ONE.contains(s.lemma(n).toLowerCase(Locale.ROOT)));
  }

  /** "Suggested the governor step down", where the parser takes the governor for an object. */
  private static boolean isBare(Sentence s, int verb, int head) {
    return s.graph().is(verb, "xcomp")
        && s.xpos(verb).equals("VB")
        && DeepSyntax.marks(s, verb).isEmpty()
        && Stream.of("obj", "iobj")
            .flatMap(r -> s.graph().children(head, r).stream())
            .anyMatch(o -> o > head && o < verb);
  }
}
