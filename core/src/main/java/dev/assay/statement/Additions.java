package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Set;

/**
 * What a clause takes for granted beside what it tells: of "whether the offer had calmed marchers
 * who want him to resign", "whether she was there when he fled" and "whether his resignation will
 * end the strike", that he is to go or went is no part. Pure functions.
 */
public final class Additions {
  private static final Set<String> COMPLEMENT = Set.of("that", "to", "whether", "if", "of");

  private static final Set<String> BESIDE =
      Set.of("for", "after", "before", "during", "since", "despite", "following", "until", "amid");

  private static final Set<String> WHILE =
      Set.of("when", "after", "before", "while", "as", "since", "because", "although", "though");

  private Additions() {}

  /** Whether what a word tells only adds to what the word above it tells. */
  public static boolean isOne(Sentence s, int above, int word) {
    for (int at = word; at != above && at != DependencyGraph.ROOT; at = s.graph().head(at)) {
      boolean near = s.graph().head(at) == above;
      if (adds(s, at, near)) {
        return true;
      }
    }
    return false;
  }

  private static boolean adds(Sentence s, int word, boolean near) {
    DependencyGraph g = s.graph();
    Set<String> marks = DeepSyntax.marks(s, word);
    return switch (g.relation(word)) {
      case "acl:relcl" -> !near;
      case "acl" -> !near && marks.stream().noneMatch(COMPLEMENT::contains);
      case "nmod" -> !near && marks.stream().anyMatch(BESIDE::contains);
      case "obl" -> marks.stream().anyMatch(BESIDE::contains);
      case "advcl" -> isWhile(s, word, marks);
      case "nsubj" -> isDoing(s, word);
      default -> false;
    };
  }

  private static boolean isWhile(Sentence s, int clause, Set<String> marks) {
    return marks.stream().anyMatch(WHILE::contains)
        || s.graph().children(clause, "advmod").stream()
            .anyMatch(a -> s.lemma(a).equalsIgnoreCase("when"));
  }

  /** What does something to something was there. */
  private static boolean isDoing(Sentence s, int subject) {
    int verb = s.graph().head(subject);
    return s.upos(verb).equals("VERB")
        && s.graph().children(verb, "obj").stream().anyMatch(o -> !s.lemma(o).equals("place"))
        && s.upos(subject).equals("NOUN");
  }
}
