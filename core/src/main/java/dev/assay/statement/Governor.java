package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Completion;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a word makes of what stands below it, or what a word within a clause makes of the clause.
 *
 * @param word lemma of a governor, form of a modifier
 * @param pos part of speech, empty for a modifier
 * @param relations by which the lower word hangs, each perhaps with its prepositions: {@code
 *     nmod(of,to)}
 * @param factive whether it takes for granted what it governs, so that nothing above bears on that
 */
record Governor(
    String word,
    String pos,
    List<Relation> relations,
    Polarity polarity,
    Certainty certainty,
    Mode mode,
    @Nullable Completion completion,
    boolean factive) {

  /** What stands after these is no content of the word above: "ordered it a day after X died". */
  private static final Set<String> BESIDE =
      Set.of(
          "after", "since", "following", "despite", "although", "though", "because", "while", "as");

  /** "Urged calm when they attacked", "asked where they attacked". */
  private static final Set<String> WHEN = Set.of("when", "where", "why", "how");

  /** Where, when and by whom: "agreed at talks in X", "pledged during a visit". */
  private static final Set<String> SETTING = Set.of("at", "during", "in", "amid", "near", "by");

  /**
   * A relation, and the prepositions one of which must stand with it; none asks for none.
   *
   * @param open whether it holds only of what is not told of as known: "backed a raid", not "backed
   *     the raid"; written with a question mark, {@code obj?}
   */
  record Relation(String name, List<String> marks, boolean open) {
    static Relation of(String text) {
      int bracket = text.indexOf('(');
      String head = bracket < 0 ? text : text.substring(0, bracket);
      boolean open = head.endsWith("?");
      String name = open ? head.substring(0, head.length() - 1) : head;
      return bracket < 0
          ? new Relation(name, List.of(), open)
          : new Relation(
              name, List.of(text.substring(bracket + 1, text.length() - 1).split("[,;]")), open);
    }

    boolean holds(Sentence s, int node) {
      Set<String> own = DeepSyntax.marks(s, node);
      if (!Gerunds.stands(s, node, name, !marks.isEmpty()) || (open && Known.is(s, node))) {
        return false;
      }
      // "a deal struck in May": how it came about is not what it is about
      boolean past = name.equals("acl") && s.xpos(node).matches("VBN|VBD") && own.isEmpty();
      boolean setting = name.equals("obl") && !Collections.disjoint(own, SETTING);
      return marks.isEmpty()
          ? !past
              && !setting
              && Collections.disjoint(own, BESIDE)
              && !isWhen(s, node)
              && !isAlong(s, node)
          : own.stream().anyMatch(m -> marks.contains(m) && !isBeforeDoer(s, node, m, own));
    }

    /** "For the president to resign": "for" stands before who, not before what is to be done. */
    private static boolean isBeforeDoer(Sentence s, int node, String mark, Set<String> own) {
      return mark.equals("for") && own.contains("to") && s.xpos(node).equals("VB");
    }

    /** "Pleaded for calm, adding that the bridge was cut": what goes along is not asked for. */
    private boolean isAlong(Sentence s, int node) {
      return name.equals("advcl")
          && ClauseReach.sharesClause(s, node)
          && s.form(node - 1).equals(",")
          && !s.graph().children(node, "ccomp").isEmpty();
    }

    private boolean isWhen(Sentence s, int node) {
      return name.equals("advcl")
          && s.graph().children(node, "advmod").stream()
              .anyMatch(a -> WHEN.contains(s.form(a).toLowerCase(Locale.ROOT)));
    }
  }

  static Governor governor(String[] cells) {
    return new Governor(
        cells[0],
        cells[1],
        relations(cells[2]),
        polarity(cells[3]),
        Certainty.valueOf(cells[4]),
        mode(cells[5]),
        completion(cells[6]),
        cells[3].equals("="));
  }

  static Governor modifier(String[] cells) {
    return new Governor(
        cells[0],
        "",
        relations(cells[1]),
        polarity(cells[2]),
        Certainty.valueOf(cells[3]),
        mode(cells[4]),
        completion(cells[5]),
        cells[2].equals("="));
  }

  boolean governs(Sentence s, int node) {
    // "what it called retaliation" orders nothing
    boolean names =
        mode == Mode.ORDERED && s.graph().is(node, "xcomp") && s.upos(node).equals("NOUN");
    return !names && !isJudged(s, node) && relations.stream().anyMatch(r -> r.holds(s, node));
  }

  /** Whether it asks for a preposition that the word has: "set about", where another is for any. */
  boolean asksFor(Sentence s, int node) {
    return relations.stream().anyMatch(r -> !r.marks().isEmpty() && r.holds(s, node));
  }

  /** "Called the attack a crime": what something is called is said of what there is. */
  private static boolean isJudged(Sentence s, int node) {
    int verb = s.graph().head(node);
    return s.graph().is(node, "obj")
        && verb >= 0
        && s.graph().children(verb, "xcomp").stream()
            .anyMatch(x -> x > node && s.upos(x).matches("NOUN|ADJ"));
  }

  /**
   * Whether a word apart would be governed by its preposition, or as a clause: the "of an assault"
   * of "fears are growing of an assault".
   */
  boolean wouldGovern(Sentence s, int node) {
    boolean clause =
        List.of("advcl", "ccomp", "xcomp", "csubj", "acl").stream()
            .anyMatch(r -> s.graph().is(node, r));
    boolean phrase = s.graph().is(node, "obl");
    Set<String> own = DeepSyntax.marks(s, node);
    return mode != Mode.ACTUAL
        && relations.stream()
            .anyMatch(
                r -> {
                  boolean marked = own.stream().anyMatch(r.marks()::contains);
                  boolean below = clause && r.name().equals("acl");
                  return (below && (marked || r.marks().isEmpty()))
                      || (phrase && marked && r.name().equals("nmod"));
                });
  }

  private static List<Relation> relations(String cell) {
    // commas part relations, but not the prepositions within brackets
    return List.of(cell.split(",(?![^(]*\\))")).stream().map(Relation::of).toList();
  }

  /** What takes its content for granted (=) says so too. */
  private static Polarity polarity(String cell) {
    return cell.equals("=") ? Polarity.POSITIVE : Cue.polarity(cell);
  }

  private static Mode mode(String cell) {
    return Mode.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Completion completion(String cell) {
    return cell.equals("-") ? null : Completion.valueOf(cell.toUpperCase(Locale.ROOT));
  }
}
