package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/**
 * How far up the tree what bears on a clause is sought: not beyond a main verb that it only hangs
 * from, nor where its words say that it has been. Immutable.
 */
final class ClauseReach {
  private static final Set<String> CLAUSAL =
      Set.of("advcl", "advcl:relcl", "acl:relcl", "parataxis", "root", "appos");

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my");

  /** Words before that by which something is done. */
  private static final Set<String> MEANS = Set.of("by", "like", "such", "such as", "including");

  private static final Set<String> BYGONE = Set.of("after", "since", "following", "despite");

  /** What comes after others of its kind. */
  private static final Set<String> NEXT = Set.of("next", "last", "latest", "first");

  /** Prepositions before what has brought something about. */
  private static final Set<String> CAUSES =
      Set.of("because of", "due to", "owing to", "thanks to", "in the wake of", "in response to");

  /** Prepositions before what is feared, planned or told of. */
  private static final Set<String> CONTENT_MARKS = Set.of("of", "about", "against", "over", "for");

  private final Set<String> transparent = Tables.words("transparent.txt");
  private final Set<String> before = Tables.words("bringing-about-verbs.txt");

  /**
   * Whether nothing above bears on it, as beyond a main verb that an adverbial or relative clause
   * hangs from.
   *
   * @param part what is coded of the word
   */
  boolean endsAt(Sentence s, int node, int word, Coded part) {
    DependencyGraph g = s.graph();
    if (isBygone(s, node) || isCause(s, node)) {
      return true;
    }
    if (g.is(node, "advcl") && !DeepSyntax.marks(s, node).contains("to")) {
      return !sharesClause(s, node) && !isMeans(s, node);
    }
    if (CLAUSAL.contains(g.relation(node))) {
      return !g.is(node, "advcl");
    }
    if (describes(s, node)) {
      return true;
    }
    return isSettled(s, node)
        || isSettingAhead(s, node)
        || isOfVictims(s, node)
        || (node == word && !part.owned() && isTakenForGranted(s, node));
  }

  /**
   * "With the fall of X, they have no garrison left": what opens a sentence and is set off by a
   * comma is told, whatever follows, unless that depends on it.
   */
  private static boolean isSettingAhead(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    int behind = s.phrase(node).end();
    return g.is(node, "obl")
        && node < head
        && behind < s.size()
        && s.form(behind).equals(",")
        && g.children(head, "aux").stream()
            .noneMatch(a -> s.xpos(a).equals("MD") && !s.lemma(a).equals("can"));
  }

  /**
   * "One of those killed was not a rebel": what is said of people is not said of what was done to
   * them.
   */
  private static boolean isOfVictims(Sentence s, int node) {
    DependencyGraph g = s.graph();
    if (!g.relation(node).equals("acl") || !s.xpos(node).equals("VBN")) {
      return false;
    }
    int whole = g.head(node);
    while (g.is(whole, "nmod") && DeepSyntax.marks(s, whole).contains("of") && isPeople(s, whole)) {
      whole = g.head(whole);
    }
    return isPeople(s, whole) && g.is(whole, "nsubj") && Negation.ofParty(s, whole) < 0;
  }

  private static boolean isPeople(Sentence s, int noun) {
    return s.form(noun).matches("(?i)those|one|some|many|most|all|several|two|three|four|five")
        || s.entities().stream().anyMatch(e -> e.head() == noun && e.type().equals("person"));
  }

  /**
   * "Agreed to a truce after days of attacks": what has been, unless what comes after it is to be.
   */
  private static boolean isBygone(Sentence s, int node) {
    Set<String> marks = DeepSyntax.marks(s, node);
    if (marks.contains("for") && s.lemma(node).equals("fear")) {
      return true; // why, not what: "refused to leave for fear of being shot"
    }
    if (Collections.disjoint(marks, BYGONE)) {
      return false;
    }
    int above = s.graph().head(node);
    while (above != DependencyGraph.ROOT && !s.upos(above).equals("VERB")) {
      above = s.graph().head(above);
    }
    return above != DependencyGraph.ROOT
        && Set.of(VerbGroup.Tense.PAST, VerbGroup.Tense.PRESENT)
            .contains(VerbGroup.of(s, above).tense());
  }

  /** "Because of the attacks, they will have to close": the cause is there already. */
  private static boolean isCause(Sentence s, int node) {
    return s.graph().is(node, "obl") && !Collections.disjoint(DeepSyntax.marks(s, node), CAUSES);
  }

  /**
   * "took money from people fleeing the town": what somebody is doing by whom something else is
   * done. "Fears of rebels attacking" has its rebels for what is feared.
   */
  private static boolean describes(Sentence s, int node) {
    DependencyGraph g = s.graph();
    if (!g.relation(node).equals("acl") || !s.xpos(node).equals("VBG")) {
      return false;
    }
    int noun = g.head(node);
    boolean oblique = g.is(noun, "obl") || g.is(noun, "nmod");
    boolean doer =
        s.entities().stream()
            .anyMatch(e -> e.head() == noun && Set.of("person", "organization").contains(e.type()));
    return oblique && doer && Collections.disjoint(DeepSyntax.marks(s, noun), CONTENT_MARKS);
  }

  /**
   * "Under the deal signed in June, the army must leave", "agreed to a truce brokered by Qatar":
   * the deal has been signed, the truce was brokered.
   */
  private boolean isSettled(Sentence s, int node) {
    DependencyGraph g = s.graph();
    if (!g.relation(node).equals("acl") || !s.xpos(node).matches("VBN|VBD")) {
      return false;
    }
    boolean brought = before.contains(s.lemma(node).toLowerCase(Locale.ROOT));
    // "Talks, mediated by Oman, are due to resume": what is to come is to be mediated
    return (brought && !g.is(g.head(node), "nsubj")) || isOfDefinite(s, node);
  }

  private static boolean isOfDefinite(Sentence s, int node) {
    DependencyGraph g = s.graph();
    return s.xpos(node).equals("VBN")
        && g.head(node) != DependencyGraph.ROOT
        && !isNextInRow(s, g.head(node))
        && DEFINITE.contains(
            g.children(g.head(node), "det").stream()
                .map(d -> s.form(d).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(""));
  }

  /** "May be the third town taken", "could be the next to fall": it would be one more of them. */
  private static boolean isNextInRow(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    return !g.children(noun, "cop").isEmpty()
        && g.children(noun, "amod").stream()
            .anyMatch(a -> s.features(a).is("NumType", "Ord") || NEXT.contains(s.lemma(a)));
  }

  /**
   * "will extend the curfew, banning all gatherings": a participle without a subject goes along.
   */
  static boolean sharesClause(Sentence s, int node) {
    return s.xpos(node).equals("VBG")
        && DeepSyntax.marks(s, node).isEmpty()
        && s.graph().children(node, "nsubj").isEmpty()
        && node > s.graph().head(node);
  }

  /**
   * "If he ended it by stepping down", "promised to give way, such as ending the siege": by what
   * something is done is as real as that is.
   */
  private static boolean isMeans(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    return s.xpos(node).equals("VBG")
        && node > head
        && DeepSyntax.marks(s, node).stream().anyMatch(MEANS::contains)
        && g.children(head, "advmod").stream().noneMatch(a -> Negation.isNot(s, a));
  }

  /**
   * A definite event noun below a word that does not say whether it happened: "the raid did not
   * surprise them", "the governor's resignation did not calm them", "the truce announcement calms
   * nobody".
   */
  private boolean isTakenForGranted(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean part = g.is(word, "compound") && !isTransparent(s, g.head(word));
    int noun = part ? g.head(word) : word;
    int head = g.head(noun);
    boolean nominal = s.upos(noun).equals("NOUN") || s.upos(noun).equals("PROPN");
    if (!nominal || head == DependencyGraph.ROOT || g.is(noun, "conj")) {
      return false;
    }
    boolean definite =
        !g.children(noun, "nmod:poss").isEmpty()
            || Arrays.stream(g.children(noun))
                .anyMatch(c -> c < noun && DEFINITE.contains(s.form(c).toLowerCase(Locale.ROOT)));
    return definite && !isTransparent(s, head);
  }

  private boolean isTransparent(Sentence s, int word) {
    return transparent.contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }
}
