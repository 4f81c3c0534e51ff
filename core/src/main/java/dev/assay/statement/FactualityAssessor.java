package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.RankedDoers;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a clause is said, by the words within it and those that govern it, up to the cue of
 * whoever says it (Saurí and Pustejovsky 2012; implicatives: Karttunen 2012). Immutable, safe to
 * share.
 */
final class FactualityAssessor {
  /** Prepositions of the occasion on which something is done. */
  private static final Set<String> SETTING = Set.of("at", "during", "amid");

  private static final Set<String> ANNOUNCING = Set.of("announce", "declare", "proclaim");

  /** What opens a clause of what has yet to be said: "unless the bank declares that". */
  private static final Set<String> AWAITING = Set.of("until", "till", "unless", "if", "once");

  private final EstimativeWords estimates = new EstimativeWords();
  private final Futures futures = new Futures();
  private final Governors governors = new Governors(estimates);
  private final Outcomes outcomes = new Outcomes();
  private final ClauseWords words = new ClauseWords(governors, estimates, futures, outcomes);
  private final ClauseReach reach = new ClauseReach();
  private final CueDenials denials = new CueDenials(governors);
  private final Mandatives mandatives = new Mandatives();
  private final Wants wants = new Wants();
  private final Permissions permissions = new Permissions();
  private final Conversations conversations = new Conversations();
  private final Set<String> causatives = Tables.words("causatives.txt");

  /** A factuality and the words that decided it. */
  record Assessed(Factuality factuality, List<RoleEvidence> evidence) {}

  /** As the other, where nothing but the word is part of what is coded. */
  Assessed assess(Sentence s, int word, Cues.@Nullable Found cue) {
    return assess(s, word, cue, Coded.PLAIN);
  }

  /**
   * @param word the trigger
   * @param cue the cue of whoever says it, null where the outlet does
   * @param part what the rule that coded it says of that
   */
  Assessed assess(Sentence s, int word, Cues.@Nullable Found cue, Coded part) {
    Judgement judgement = new Judgement(s);
    DependencyGraph g = s.graph();
    int stop = cue == null ? DependencyGraph.ROOT : cue.token();
    boolean asked = false;
    boolean open = true;
    boolean setting = isSetting(s, word);
    int from = -1;
    int node = word;
    if (VerbGroup.of(s, word).tense() == VerbGroup.Tense.PAST) {
      judgement.past();
    }
    if (part.fails()) {
      judgement.fail(word, "came to nothing: " + s.form(word));
    }
    while (open && node != DependencyGraph.ROOT && node != stop) {
      words.judge(s, node, from, from == word, part, judgement);
      int wh = ClauseMood.asksWho(s, node);
      int head = g.head(node);
      Governor governor = null;
      boolean said = conversations.isSaidIn(s, node);
      if (head != DependencyGraph.ROOT && wh < 0 && (head != stop || isNonFinite(s, node))) {
        boolean beside = said || setting || part.contains(head);
        governor = beside ? null : governors.above(s, node, head, head == stop, judgement);
        setting &= !s.upos(head).equals("VERB");
        asked |= head == stop && governor != null;
      }
      if (!said
          && (governor == null || causatives.contains(s.lemma(node).toLowerCase(Locale.ROOT)))) {
        purpose(s, node, head == stop || part.contains(head), judgement);
      }
      futures.untilThen(s, node, judgement);
      futures.awaited(s, node, judgement);
      futures.weighed(s, node, judgement);
      Outcomes.withoutFail(s, node, judgement);
      outcomes.cutShort(s, node, judgement);
      asked(s, node, judgement);
      boolean settled = wh >= 0 || (governor != null && governor.factive());
      open =
          !settled
              && (governor != null || !reach.endsAt(s, node, word, part))
              && head != DependencyGraph.ROOT;
      from = node;
      node = open ? head : node;
    }
    futures.dated(s, word, judgement);
    ClauseMood.judge(s, word, node, stop, judgement);
    present(s, word, cue, asked, isAside(s, node, open, stop), judgement);
    return new Assessed(judgement.result(), judgement.evidence());
  }

  /** What is demanded, wanted or permitted by the form of the clauses. */
  private void asked(Sentence s, int node, Judgement judgement) {
    int head = s.graph().head(node);
    int want = wants.with(s, node);
    if (mandatives.isDemanded(s, node)) {
      judgement.weaken(Mode.ORDERED, Certainty.U, head, "demanded: " + s.form(head));
    }
    if (want >= 0) {
      judgement.weaken(Mode.ORDERED, Certainty.U, want, "wanted: " + s.form(want));
    }
    if (Wants.isAdvised(s, node) || Wants.isHighTime(s, node)) {
      judgement.weaken(Mode.ORDERED, Certainty.U, node, "advised: " + s.form(node));
    }
    if (permissions.isPermitted(s, node)) {
      judgement.weaken(Mode.POSSIBLE, Certainty.U, head, "permitted: " + s.form(head));
    }
  }

  /**
   * What it makes of an announcement that it is itself no more than foretold, expected or asked
   * for: "will announce his resignation", "hoped he would announce that he was leaving".
   */
  Factuality announced(Sentence s, Cues.Found cue, Cues.@Nullable Found above, Factuality said) {
    boolean announces =
        ANNOUNCING.contains(s.lemma(cue.token()).toLowerCase(Locale.ROOT))
            || (above != null && Guesses.isThought(s, above.token()));
    boolean open = said.mode() == Mode.HYPOTHETICAL || said.mode() == Mode.QUESTIONED;
    if (!open && isAwaited(s, cue.token())) {
      return Factuality.of(Factuality.Polarity.UNKNOWN, Certainty.U, Mode.HYPOTHETICAL);
    }
    if (!announces || open) {
      return said;
    }
    Factuality saying = assess(s, cue.token(), above).factuality();
    boolean told = saying.mode() == Mode.ACTUAL || isOccasion(s, cue.token());
    boolean due = saying.certainty() == Certainty.PR && saying.mode() != Mode.POSSIBLE;
    if (told || (due && said.mode() != Mode.ACTUAL)) {
      return said;
    }
    return due
        ? Factuality.of(said.polarity(), Certainty.PR, Mode.PREDICTED)
        : Factuality.of(Factuality.Polarity.UNKNOWN, Certainty.U, Mode.HYPOTHETICAL);
  }

  /** "Unless the bank declares that": it has not been said. */
  private static boolean isAwaited(Sentence s, int saying) {
    return s.graph().is(saying, "advcl")
        && VerbGroup.of(s, saying).tense() == VerbGroup.Tense.PRESENT
        && !Collections.disjoint(DeepSyntax.marks(s, saying), AWAITING);
  }

  /** "Called the station to announce that", "went on air to say that": it was said there. */
  private static boolean isOccasion(Sentence s, int saying) {
    DependencyGraph g = s.graph();
    return g.is(saying, "advcl")
        && DeepSyntax.marks(s, saying).contains("to")
        && VerbGroup.of(s, g.head(saying)).tense() == VerbGroup.Tense.PAST
        && g.children(g.head(saying), "advmod").stream().noneMatch(a -> Negation.isNot(s, a));
  }

  /** "Reports of a coup are false": whether what is said of a claim denies it. */
  boolean isRefuted(Sentence s, int claim) {
    int head = s.graph().head(claim);
    return head != DependencyGraph.ROOT
        && s.upos(head).equals("ADJ")
        && governors.denies(s, claim, head)
        && !denials.isDenied(s, head)
        && !isYetToShow(s, head);
  }

  /** "May be wrong", "will be proved wrong". */
  private static boolean isYetToShow(Sentence s, int judged) {
    VerbGroup group = VerbGroup.of(s, judged);
    return group.mood() == VerbGroup.Mood.MODAL || group.tense() == VerbGroup.Tense.FUTURE;
  }

  /** What its aspect, whoever says it and what follows make of the whole. */
  private void present(
      Sentence s,
      int word,
      Cues.@Nullable Found cue,
      boolean asked,
      boolean aside,
      Judgement judgement) {
    if (VerbGroup.of(s, word).isProgressive()) {
      judgement.isGoingOn(word, "aspect: progressive");
    }
    boolean denies = cue != null && cue.cue().polarity() == Factuality.Polarity.NEGATIVE;
    if (cue != null && !(denies && aside)) {
      if (CueDenials.isLeftOpen(s, cue.token())) {
        judgement.leftOpenBy(cue);
      } else {
        judgement.presentedBy(cue, denials.isDenied(s, cue.token()), asked);
      }
      Guesses.judge(s, cue, judgement);
    }
    Outcomes.didSo(s, word, judgement);
    outcomes.butNot(s, word, judgement);
    judgement.explainFlat(word);
  }

  /** "Agreed to a truce at talks in X": where they agreed, no part of what they agreed to. */
  private boolean isSetting(Sentence s, int word) {
    boolean adjunct = s.graph().is(word, "obl") || s.graph().is(word, "nmod");
    return adjunct
        && !Collections.disjoint(DeepSyntax.marks(s, word), SETTING)
        && !governors.asksFor(s, word, s.graph().head(word));
  }

  /**
   * "Denied any plan to attack the island, around which it has massed ships": what is told beside
   * what is denied is not denied.
   *
   * @param node where the way up to the denial has ended
   */
  private static boolean isAside(Sentence s, int node, boolean open, int stop) {
    return !open
        && node != stop
        && s.graph().is(node, "acl:relcl")
        && startsBehindComma(s, s.phrase(node).start());
  }

  private static boolean startsBehindComma(Sentence s, int start) {
    return s.form(start).equals(",") || (start > 0 && s.form(start - 1).equals(","));
  }

  /**
   * "to take the town": what is done for a purpose says that the purpose is planned; and an
   * infinitive tells nothing done where no word above is known to say so, "is eager to attack".
   *
   * @param told whether the word above is that of a source, or part of what is coded
   */
  private static void purpose(Sentence s, int node, boolean told, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean clause = g.is(node, "advcl") || g.is(node, "acl");
    boolean completes = !told && (g.is(node, "xcomp") || g.is(node, "csubj"));
    if (isInfinitive(s, node)
        && (clause || completes)
        && !isOutcome(s, node)
        && !RankedDoers.isOfRanked(s, node)) {
      judgement.weaken(Mode.PLANNED, Certainty.U, node, "purpose: to " + s.form(node));
    }
  }

  /** "Expelled the envoy, only to see its own sent home": what came of it. */
  private static boolean isOutcome(Sentence s, int node) {
    return s.graph().is(node, "advcl")
        && s.graph().children(node, "advmod").stream()
            .anyMatch(a -> s.form(a).equals("only") && s.form(a + 1).equals("to"));
  }

  /** "to attack", "to be attacked", but not "to have attacked". */
  private static boolean isInfinitive(Sentence s, int node) {
    boolean be =
        s.xpos(node).matches("VBN|VBG")
            && s.graph().children(node, "aux").stream().anyMatch(a -> s.form(a).equals("be"));
    return DeepSyntax.marks(s, node).contains("to")
        && (s.xpos(node).equals("VB") || be)
        && !ClauseWords.hasPerfect(s, node);
  }

  private static boolean isNonFinite(Sentence s, int node) {
    boolean gerund = s.xpos(node).equals("VBG") && s.graph().children(node, "nsubj").isEmpty();
    return isInfinitive(s, node) || (gerund && !ClauseWords.hasPerfect(s, node));
  }
}
