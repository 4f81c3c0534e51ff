package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/** Words that say no, and those that only look so. */
final class Negation {
  private static final Set<String> NOBODY =
      Set.of("nobody", "none", "nothing", "no-one", "noone", "neither");
  private static final Set<String> NOT =
      Set.of("not", "n't", "n’t", "never", "no", "nor", "neither");

  /** What a "no" before it leaves as it was: "for no reason", "to no avail", "in no time". */
  private static final Set<String> EMPTY =
      Set.of("reason", "purpose", "avail", "effect", "term", "doubt", "time", "cost", "extra");

  /** Verbs that take two, so that "with no" says that the other was not there. */
  private static final Set<String> MEETING =
      Set.of("meet", "talk", "speak", "negotiate", "confer", "deal", "side", "cooperate", "share");

  private Negation() {}

  /** The word by which a party is nobody: "no soldiers", "none of them", "not one"; or -1. */
  static int ofParty(Sentence s, int party) {
    DependencyGraph g = s.graph();
    String lemma = form(s, party);
    if (NOBODY.contains(lemma)) {
      return party;
    }
    for (int child : g.children(party)) {
      boolean first = child < party;
      boolean no = form(s, child).equals("no") && (g.is(child, "det") || g.is(child, "advmod"));
      boolean not = form(s, child).equals("not") && !isNotOnly(s, child);
      boolean neither = form(s, child).matches("neither|hardly|scarcely");
      if (first && (no || not || neither)) {
        return child;
      }
    }
    return -1;
  }

  /**
   * "at no time", "in no case", "under no circumstances", but not "with no losses", "for no
   * reason"; or -1.
   */
  static int ofCircumstance(Sentence s, int oblique) {
    if (isAside(s, oblique)) {
      return -1;
    }
    for (int child : s.graph().children(oblique, "det")) {
      if (form(s, child).equals("no")) {
        return child;
      }
    }
    return NOBODY.contains(form(s, oblique)) ? oblique : -1;
  }

  /** Whether what was done was done without something, or for nothing. */
  private static boolean isAside(Sentence s, int oblique) {
    Set<String> marks = DeepSyntax.marks(s, oblique);
    boolean without = marks.contains("with") && !MEETING.contains(s.lemma(s.graph().head(oblique)));
    boolean nothing = !marks.contains("at") && EMPTY.contains(s.lemma(oblique));
    return without || nothing || marks.contains("despite") || marks.contains("amid");
  }

  /** "not only", "never before": what they stand with is so. */
  static boolean onlyLooksSo(Sentence s, int word) {
    return isNotOnly(s, word)
        || (form(s, word).equals("never")
            && word + 1 < s.size()
            && form(s, word + 1).equals("before"));
  }

  /** "Few doubt that", "hardly anyone expects": next to nobody. */
  static boolean isFew(Sentence s, int word) {
    boolean few = form(s, word).matches("few|hardly|scarcely|little");
    boolean some = word > 0 && form(s, word - 1).equals("a");
    return few && !some && word < s.graph().head(word);
  }

  static boolean isNot(Sentence s, int word) {
    return (NOT.contains(form(s, word)) && !onlyLooksSo(s, word)) || isNoLonger(s, word);
  }

  /** "They no longer shell it", but not "he is no longer minister", which is coded as it stands. */
  static boolean isNoLonger(Sentence s, int word) {
    boolean noLonger = form(s, word).equals("longer") && word > 0 && form(s, word - 1).equals("no");
    int head = s.graph().head(word);
    return noLonger && head != DependencyGraph.ROOT && s.upos(head).equals("VERB");
  }

  private static boolean isNotOnly(Sentence s, int word) {
    boolean next =
        word + 1 < s.size() && Set.of("only", "just", "merely").contains(form(s, word + 1));
    return form(s, word).equals("not") && next;
  }

  private static String form(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
