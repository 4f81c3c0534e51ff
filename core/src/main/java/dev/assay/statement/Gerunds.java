package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Set;

/**
 * Gerunds as what a word above them governs: "postponed attacking it", "is in danger of being
 * arrested". Parsers take one for a clause or for a noun, and for a complement or for an adjunct.
 */
final class Gerunds {
  /** Prepositions of what is not told of as done, where no word above says more. */
  private static final Set<String> ABOUT =
      Set.of("of", "for", "on", "about", "over", "to", "against", "towards", "toward", "at");

  private Gerunds() {}

  /**
   * Whether a word hangs by a relation.
   *
   * @param marked whether a preposition is asked for too
   */
  static boolean stands(Sentence s, int node, String relation, boolean marked) {
    DependencyGraph g = s.graph();
    if (g.is(node, relation)) {
      return true;
    }
    return switch (relation) {
      case "acl" -> marked && g.is(node, "nmod") && isBare(s, node);
      case "nmod" -> marked && g.is(node, "acl") && isClause(s, node);
      case "advcl" -> marked && g.is(node, "obl") && isBare(s, node);
      case "obl" -> marked && g.is(node, "advcl") && isClause(s, node);
      case "xcomp" -> !marked && (completes(s, node) || (g.is(node, "obj") && isBare(s, node)));
      default -> false;
    };
  }

  /** "Postponed attacking it": an adjunct to the parser, with nothing between it and its verb. */
  private static boolean completes(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    return g.is(node, "advcl")
        && isClause(s, node)
        && DeepSyntax.marks(s, node).isEmpty()
        && node > head
        && s.phrase(node).start() == head + 1;
  }

  /**
   * What a gerund behind a preposition is where no word of the table speaks of it: like an
   * infinitive, no more than meant or feared beneath a noun ("the idea of storming it"); not done
   * where somebody is kept "from storming it"; and open where somebody is against it, or thinks or
   * talks about it.
   */
  static String key(Sentence s, int node, int head) {
    Set<String> marks = DeepSyntax.marks(s, node);
    if (!isClause(s, node) || marks.isEmpty()) {
      return "";
    }
    DependencyGraph g = s.graph();
    boolean noun = DeepSyntax.pos(s, head).equals("NOUN");
    boolean about = marks.stream().anyMatch(ABOUT::contains);
    if (noun) {
      // "no sign of leaving": the "no" says what there is to say
      boolean none = Negation.ofParty(s, head) >= 0;
      return g.is(node, "acl") && about && !none ? "any noun" : "";
    }
    boolean somebody =
        !g.children(head, "obj").isEmpty() || !g.children(head, "nsubj:pass").isEmpty();
    if (marks.contains("from") && somebody && node > head) {
      return "keep somebody";
    }
    return marks.contains("against") || marks.contains("about") ? "any word" : "";
  }

  /** "attacking", "being attacked". */
  private static boolean isClause(Sentence s, int node) {
    boolean being =
        s.xpos(node).equals("VBN")
            && s.graph().children(node, "aux:pass").stream()
                .anyMatch(a -> s.form(a).equalsIgnoreCase("being"));
    return being || (s.xpos(node).equals("VBG") && !ClauseWords.hasPerfect(s, node));
  }

  /** "Opposes bombing it", where the tagger has a noun; not "opposes the bombing". */
  private static boolean isBare(Sentence s, int node) {
    DependencyGraph g = s.graph();
    return s.form(node).endsWith("ing")
        && g.children(node, "det").isEmpty()
        && g.children(node, "amod").isEmpty()
        && g.children(node, "nmod:poss").isEmpty();
  }
}
