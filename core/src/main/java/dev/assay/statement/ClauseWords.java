package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Completion;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the words within a clause make of it: negations of its verb and its parties, auxiliaries,
 * adverbs and the words of the table of modifiers. Immutable.
 */
final class ClauseWords {
  private static final Set<String> ABLE = Set.of("can", "could", "ca");

  /** Verbs by which "could" says that it was so: "shots could be heard". */
  private static final Set<String> PERCEIVED = Set.of("hear", "see", "smell", "feel");

  private final Map<String, List<Governor>> modifiers = new HashMap<>();
  private final Set<String> asking = Tables.words("asking-words.txt");
  private final Governors governors;
  private final EstimativeWords estimates;
  private final Futures futures;
  private final Outcomes outcomes;

  ClauseWords(Governors governors, EstimativeWords estimates, Futures futures, Outcomes outcomes) {
    this.outcomes = outcomes;
    this.governors = governors;
    this.estimates = estimates;
    this.futures = futures;
    for (String[] row : Tables.rows("modifiers.tsv", 6)) {
      modifiers.computeIfAbsent(row[0], k -> new ArrayList<>()).add(Governor.modifier(row));
    }
  }

  /**
   * @param from the word below, from which the clause was reached; -1 at the first
   * @param first whether that is the event's own word
   * @param part what the rule that coded it says of how firmly it is told
   */
  void judge(Sentence s, int node, int from, boolean first, Coded part, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean joined = from >= 0 && g.is(from, "conj");
    boolean shared = !joined || sharesHelpers(s, from, node);
    boolean not = false;
    for (int child : g.children(node)) {
      not |= Negation.isNot(s, child) && !part.contains(child);
    }
    boolean nor = joined && g.children(from, "cc").stream().anyMatch(c -> Negation.isNot(s, c));
    for (int child : g.children(node)) {
      boolean repeated = nor && Negation.isNot(s, child);
      if (child != from && !repeated && (shared || g.is(child, "mark"))) {
        party(s, child, joined, part, judgement);
        if (!part.contains(child)) {
          modifier(s, node, child, from, not, judgement);
          participle(s, node, child, judgement);
          if (g.is(child, "advmod") || g.is(child, "amod")) {
            estimates.judge(s, child, judgement);
          }
        }
      }
    }
    if (not) {
      notUntil(s, node, judgement);
    }
    outcomes.happened(s, node, from, first, not, judgement);
    if (!joined || shared) {
      Outcomes.afterFailure(s, node, judgement);
      governors.bySubject(s, node, judgement);
    }
    Outcomes.allBut(s, node, judgement);
    Outcomes.cleft(s, node, judgement);
    if (ClauseMood.isArranged(s, node) && judgement.mode() == Mode.ACTUAL) {
      judgement.weaken(Mode.PLANNED, Certainty.U, node, "arranged: to " + s.form(node));
    }
  }

  /** "They did not leave until May": they left then. */
  private static void notUntil(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    if (VerbGroup.of(s, node).tense() != VerbGroup.Tense.PAST) {
      return;
    }
    for (int child : g.children(node)) {
      boolean told = child > node && (g.is(child, "obl") || g.is(child, "advcl"));
      if (told && !Collections.disjoint(DeepSyntax.marks(s, child), Set.of("until", "till"))) {
        judgement.reverse(child, "not until: " + s.form(child));
        return;
      }
    }
  }

  private static void party(
      Sentence s, int child, boolean joined, Coded part, Judgement judgement) {
    DependencyGraph g = s.graph();
    int no = -1;
    if ((g.is(child, "nsubj") || (g.is(child, "obj") && !joined))) {
      no = Negation.ofParty(s, child);
    } else if (g.is(child, "obl") && !joined) {
      no = Negation.ofCircumstance(s, child);
    }
    if (no >= 0 && !part.contains(no)) {
      judgement.reverse(no, "negation: " + s.form(no));
    }
  }

  private void modifier(
      Sentence s, int node, int child, int from, boolean not, Judgement judgement) {
    String form = phrase(s, child);
    form = isSaid(s, child) && modifiers.containsKey("be " + form) ? "be " + form : form;
    if (Negation.onlyLooksSo(s, child)) {
      return;
    }
    boolean helper = s.graph().is(child, "aux");
    if (helper && Futures.isWill(form)) {
      futures.future(s, node, child, from, judgement);
      return;
    }
    boolean perceived = PERCEIVED.contains(s.lemma(node).toLowerCase(Locale.ROOT));
    if (helper && ABLE.contains(form) && (not || perceived) && !isConditional(s, node)) {
      return; // "could not": it did not happen, and the "not" says so
    }
    boolean concord = helper && governors.foretells(s, node);
    for (Governor m : modifiers.getOrDefault(form, List.of())) {
      boolean ofDegree =
          m.completion() == Completion.PARTIAL
              && (s.upos(node).equals("ADJ") || isToDeath(s, child + 1));
      if (m.governs(s, child) && !ofDegree && !(concord && m.mode() == Mode.POSSIBLE)) {
        String why = "modifier: " + s.form(child);
        if (form.equals("if") && isAsked(s, node)) {
          judgement.settle(Mode.QUESTIONED, Polarity.UNKNOWN, Certainty.U, child, why);
        } else if (helper && form.equals("must") && hasPerfect(s, node)) {
          judgement.weaken(Mode.ACTUAL, Certainty.PR, child, why);
        } else {
          judgement.take(m, child, why);
        }
      }
    }
  }

  /** "If he goes, they cannot vote": nobody says that they have not voted. */
  private static boolean isConditional(Sentence s, int node) {
    return s.graph().children(node, "advcl").stream()
        .anyMatch(c -> !Collections.disjoint(DeepSyntax.marks(s, c), Set.of("if", "unless")));
  }

  /** "Stabbed him nearly to death": only the death was not. */
  private static boolean isToDeath(Sentence s, int word) {
    return word + 1 < s.size()
        && s.form(word).equalsIgnoreCase("to")
        && s.form(word + 1).equalsIgnoreCase("death");
  }

  /**
   * "The strike planned for May": what follows a noun as what stands before it; but not "the
   * bombing planned by X".
   */
  private void participle(Sentence s, int noun, int word, Judgement judgement) {
    boolean follows =
        s.graph().relation(word).equals("acl")
            && s.xpos(word).equals("VBN")
            && s.upos(noun).equals("NOUN")
            && !(KnownPlots.isPlotting(s, word)
                && s.graph().children(word, "obl").stream()
                    .anyMatch(o -> DeepSyntax.marks(s, o).contains("by")));
    if (!follows) {
      return;
    }
    for (Governor m : modifiers.getOrDefault(s.form(word).toLowerCase(Locale.ROOT), List.of())) {
      boolean before = m.relations().stream().anyMatch(r -> r.name().equals("amod"));
      if (before && m.polarity() == Polarity.POSITIVE) {
        judgement.take(m, word, "modifier: " + s.form(word));
        return;
      }
    }
  }

  /** Whether what a word stands before is said of a subject: "is against attacking it". */
  private static boolean isSaid(Sentence s, int word) {
    boolean mark = s.graph().is(word, "mark") || s.graph().is(word, "case");
    int before = word - 1;
    while (before > 0 && s.upos(before).matches("ADV|PART")) {
      before--;
    }
    return mark
        && before >= 0
        && s.lemma(before).equals("be")
        && s.graph().head(before) == s.graph().head(word);
  }

  /** A word with what belongs to it: "rather than", "no longer", "provided that". */
  private static String phrase(Sentence s, int word) {
    StringBuilder whole = new StringBuilder(s.form(word).toLowerCase(Locale.ROOT));
    String before = word > 0 ? s.form(word - 1).toLowerCase(Locale.ROOT) : "";
    if (Negation.isNoLonger(s, word)
        || (before.matches("provided|providing") && whole.toString().equals("that"))) {
      whole.insert(0, before + " ");
    }
    s.graph()
        .children(word, "fixed")
        .forEach(part -> whole.append(' ').append(s.form(part).toLowerCase(Locale.ROOT)));
    return whole.toString();
  }

  /** "wondered if", "unclear if": what "if" opens is no condition but a question. */
  private boolean isAsked(Sentence s, int clause) {
    int head = s.graph().head(clause);
    return head != DependencyGraph.ROOT
        && (ClauseMood.isComplement(s, clause) || follows(s, clause, head))
        && asking.contains(s.lemma(head).toLowerCase(Locale.ROOT));
  }

  /** "Nobody could say if ...": what follows at once is what is said, whatever the parser says. */
  private static boolean follows(Sentence s, int clause, int head) {
    DependencyGraph g = s.graph();
    return g.is(clause, "advcl")
        && g.children(head, "obj").isEmpty()
        && g.children(clause, "mark").stream().anyMatch(m -> m == head + 1);
  }

  /** Whether a coordinated verb has its auxiliaries and its "not" from the first. */
  private static boolean sharesHelpers(Sentence s, int verb, int first) {
    DependencyGraph g = s.graph();
    if (isBarePassive(s, verb)) {
      return g.children(verb, "nsubj").isEmpty() && isModal(s, first);
    }
    return g.children(verb, "aux").isEmpty()
        && g.children(verb, "nsubj").isEmpty()
        && (s.xpos(verb).equals(s.xpos(first))
            || !s.upos(verb).equals("VERB")
            || (s.xpos(verb).equals("VB") && isModal(s, first)));
  }

  /** "must be heard and not be beaten": the second "be" needs what stands before the first. */
  private static boolean isBarePassive(Sentence s, int verb) {
    List<Integer> helpers = s.graph().children(verb, "aux");
    return helpers.size() == 1 && s.xpos(helpers.get(0)).equals("VB");
  }

  /** "will be at war and starve": a bare verb needs what the first has. */
  private static boolean isModal(Sentence s, int first) {
    return s.graph().children(first, "aux").stream().anyMatch(a -> s.xpos(a).equals("MD"));
  }

  /** "must have fled", "is said to have fled". */
  static boolean hasPerfect(Sentence s, int node) {
    return s.graph().children(node, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
  }
}
