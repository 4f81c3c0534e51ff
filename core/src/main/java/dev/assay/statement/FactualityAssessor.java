package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.RankedDoers;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Completion;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a clause is said, by the words within it and those that govern it, up to the cue of
 * whoever says it (Saurí and Pustejovsky 2012; implicatives: Karttunen 2012). Immutable, safe to
 * share.
 */
final class FactualityAssessor {
  private static final Set<String> CLAUSAL =
      Set.of("advcl", "advcl:relcl", "acl:relcl", "parataxis", "root", "appos");

  private static final Set<String> ABLE = Set.of("can", "could", "ca");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my");

  private static final Set<String> BYGONE = Set.of("after", "since", "following", "despite");

  /** Verbs by which "could" says that it was so: "shots could be heard". */
  private static final Set<String> PERCEIVED = Set.of("hear", "see", "smell", "feel");

  /** Prepositions before what is feared, planned or told of. */
  private static final Set<String> CONTENT_MARKS = Set.of("of", "about", "against", "over", "for");

  private final Map<String, List<Governor>> governors = new HashMap<>();
  private final Map<String, List<Governor>> modifiers = new HashMap<>();
  private final Futures futures = new Futures();
  private final Outcomes outcomes = new Outcomes();
  private final Conversations conversations = new Conversations();
  private final Set<String> mandative = Tables.words("mandative-verbs.txt");
  private final EstimativeWords estimates = new EstimativeWords();
  private final Set<String> transparent = Tables.words("transparent.txt");
  private final Set<String> asking = Tables.words("asking-words.txt");
  private final Set<String> spreading = Tables.words("spreading-verbs.txt");
  private final Set<String> causatives = Tables.words("causatives.txt");

  /** What a word makes of a clause that it has too much of: "too weak to storm the fort". */
  private final Governor tooMuch =
      Governor.governor(new String[] {"too", "ADJ", "advcl,xcomp", "-", "CT", "actual", "failed"});

  FactualityAssessor() {
    for (String[] row : Tables.rows("governors.tsv", 7)) {
      governors
          .computeIfAbsent(row[0] + "/" + row[1], k -> new ArrayList<>())
          .add(Governor.governor(row));
    }
    for (String[] row : Tables.rows("modifiers.tsv", 6)) {
      modifiers.computeIfAbsent(row[0], k -> new ArrayList<>()).add(Governor.modifier(row));
    }
  }

  /** A factuality and the words that decided it. */
  record Assessed(Factuality factuality, List<RoleEvidence> evidence) {}

  /** As the other, where nothing but the word is part of what is coded. */
  Assessed assess(Sentence s, int word, Cues.@Nullable Found cue) {
    return assess(s, word, cue, Set.of());
  }

  /**
   * @param word the trigger
   * @param cue the cue of whoever says it, null where the outlet does
   * @param part words that are part of what is coded, and so say nothing of how firmly it is said:
   *     who says that he will not leave has refused
   */
  Assessed assess(Sentence s, int word, Cues.@Nullable Found cue, Set<Integer> part) {
    Judgement judgement = new Judgement(s);
    DependencyGraph g = s.graph();
    int stop = cue == null ? DependencyGraph.ROOT : cue.token();
    boolean asked = false;
    boolean open = true;
    int from = -1;
    int node = word;
    if (VerbGroup.of(s, word).tense() == VerbGroup.Tense.PAST) {
      judgement.past();
    }
    while (open && node != DependencyGraph.ROOT && node != stop) {
      within(s, node, from, part, judgement);
      int wh = ClauseMood.asksWho(s, node);
      int head = g.head(node);
      Governor governor = null;
      boolean said = conversations.isSaidIn(s, node);
      if (head != DependencyGraph.ROOT && wh < 0 && (head != stop || isNonFinite(s, node))) {
        governor = said || part.contains(head) ? null : above(s, node, head, judgement);
        asked |= head == stop && governor != null;
      }
      if (!said
          && (governor == null || causatives.contains(s.lemma(node).toLowerCase(Locale.ROOT)))) {
        purpose(s, node, judgement);
      }
      futures.untilThen(s, node, judgement);
      Outcomes.withoutFail(s, node, judgement);
      if (isDemanded(s, node)) {
        judgement.weaken(Mode.ORDERED, Certainty.U, head, "demanded: " + s.form(head));
      }
      boolean settled = wh >= 0 || (governor != null && governor.factive());
      open =
          !settled && (governor != null || !cutsOff(s, node, word)) && head != DependencyGraph.ROOT;
      from = node;
      node = open ? head : node;
    }
    futures.dated(s, word, judgement);
    mood(s, word, node, stop, judgement);
    if (VerbGroup.of(s, word).isProgressive()) {
      judgement.isGoingOn(word, "aspect: progressive");
    }
    if (cue != null) {
      judgement.presentedBy(cue, isDenied(s, cue.token()), asked);
    }
    Outcomes.didSo(s, word, judgement);
    outcomes.butNot(s, word, judgement);
    judgement.explainFlat(word);
    return new Assessed(judgement.result(), judgement.evidence());
  }

  /** Questions, commands and conditions that a clause's form alone makes. */
  private static void mood(Sentence s, int word, int top, int stop, Judgement judgement) {
    int supposing = ClauseMood.supposing(s, word);
    if (supposing >= 0) {
      judgement.settle(
          Mode.HYPOTHETICAL, Polarity.UNKNOWN, Certainty.U, supposing, "condition: inversion");
      return;
    }
    boolean question =
        top == s.graph().root() && ClauseMood.endsAsQuestion(s) && stop == DependencyGraph.ROOT;
    boolean who = ClauseMood.asksWho(s, top) >= 0;
    if (judgement.mode() != Mode.HYPOTHETICAL && !who && (question || ClauseMood.asks(s, top))) {
      judgement.settle(Mode.QUESTIONED, Polarity.UNKNOWN, Certainty.U, top, "question");
    } else if (ClauseMood.commands(s, word)) {
      judgement.weaken(Mode.ORDERED, Certainty.U, word, "imperative");
    }
  }

  /** Beyond a main-clause verb an adverbial or relative clause hangs from, nothing bears on it. */
  private boolean cutsOff(Sentence s, int node, int word) {
    DependencyGraph g = s.graph();
    if (isBygone(s, node)) {
      return true;
    }
    if (g.is(node, "advcl") && !DeepSyntax.marks(s, node).contains("to")) {
      return !sharesClause(s, node);
    }
    if (CLAUSAL.contains(g.relation(node))) {
      return !g.is(node, "advcl");
    }
    if (describes(s, node)) {
      return true;
    }
    return isSettled(s, node) || (node == word && isTakenForGranted(s, node));
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

  /** "Under the deal signed in June, the army must leave": the deal has been signed. */
  private static boolean isSettled(Sentence s, int node) {
    DependencyGraph g = s.graph();
    return g.relation(node).equals("acl")
        && s.xpos(node).equals("VBN")
        && g.head(node) != DependencyGraph.ROOT
        && DEFINITE.contains(
            g.children(g.head(node), "det").stream()
                .map(d -> s.form(d).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(""));
  }

  /**
   * "will extend the curfew, banning all gatherings": a participle without a subject goes along.
   */
  private static boolean sharesClause(Sentence s, int node) {
    return s.xpos(node).equals("VBG")
        && DeepSyntax.marks(s, node).isEmpty()
        && s.graph().children(node, "nsubj").isEmpty()
        && node > s.graph().head(node);
  }

  /** A definite event noun below a word that does not say whether it happened. */
  private boolean isTakenForGranted(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    int head = g.head(noun);
    boolean nominal = s.upos(noun).equals("NOUN") || s.upos(noun).equals("PROPN");
    if (!nominal || head == DependencyGraph.ROOT || g.is(noun, "conj")) {
      return false;
    }
    boolean definite =
        g.children(noun).length > 0
            && Arrays.stream(g.children(noun))
                .anyMatch(c -> c < noun && DEFINITE.contains(s.form(c).toLowerCase(Locale.ROOT)));
    return definite && !transparent.contains(s.lemma(head).toLowerCase(Locale.ROOT));
  }

  private void within(Sentence s, int node, int from, Set<Integer> part, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean joined = from >= 0 && g.is(from, "conj");
    boolean shared = !joined || sharesHelpers(s, from, node);
    boolean not = false;
    for (int child : g.children(node)) {
      not |= Negation.isNot(s, child) && !part.contains(child);
    }
    for (int child : g.children(node)) {
      if (child != from && (shared || g.is(child, "mark"))) {
        party(s, child, joined, part, judgement);
        if (!part.contains(child)) {
          modifier(s, node, child, from, not, judgement);
          if (g.is(child, "advmod") || g.is(child, "amod")) {
            estimate(s, child, judgement);
          }
        }
      }
    }
    Outcomes.happened(s, node, from, not, judgement);
    if (!joined || shared) {
      Outcomes.afterFailure(s, node, judgement);
      subjectNoun(s, node, judgement);
    }
    Outcomes.allBut(s, node, judgement);
    Outcomes.cleft(s, node, judgement);
    if (ClauseMood.isArranged(s, node) && judgement.mode() == Mode.ACTUAL) {
      judgement.weaken(Mode.PLANNED, Certainty.U, node, "arranged: to " + s.form(node));
    }
  }

  private void estimate(Sentence s, int word, Judgement judgement) {
    Factuality.Band band = estimates.band(s, word);
    if (band != null) {
      judgement.estimate(band, word, "estimate: " + s.form(word));
    }
  }

  private static void party(
      Sentence s, int child, boolean joined, Set<Integer> part, Judgement judgement) {
    DependencyGraph g = s.graph();
    int no = -1;
    if ((g.is(child, "nsubj") || (g.is(child, "obj") && !joined))) {
      no = Negation.ofParty(s, child);
    } else if (g.is(child, "obl") && !joined) {
      no = Negation.ofCircumstance(s, child);
    }
    if (no >= 0 && (no == child || !part.contains(no))) {
      judgement.reverse(no, "negation: " + s.form(no));
    }
  }

  private void modifier(
      Sentence s, int node, int child, int from, boolean not, Judgement judgement) {
    String form = phrase(s, child);
    if (Negation.onlyLooksSo(s, child)) {
      return;
    }
    boolean helper = s.graph().is(child, "aux");
    if (helper && Futures.isWill(form)) {
      futures.future(s, node, child, from, judgement);
      return;
    }
    boolean perceived = PERCEIVED.contains(s.lemma(node).toLowerCase(Locale.ROOT));
    if (helper && ABLE.contains(form) && (not || perceived)) {
      return; // "could not": it did not happen, and the "not" says so
    }
    for (Governor m : modifiers.getOrDefault(form, List.of())) {
      boolean ofDegree = m.completion() == Completion.PARTIAL && s.upos(node).equals("ADJ");
      if (m.governs(s, child) && !ofDegree) {
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

  private static boolean hasPerfect(Sentence s, int node) {
    return s.graph().children(node, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
  }

  /** Whether a coordinated verb has its auxiliaries and its "not" from the first. */
  private static boolean sharesHelpers(Sentence s, int verb, int first) {
    DependencyGraph g = s.graph();
    return g.children(verb, "aux").isEmpty()
        && g.children(verb, "nsubj").isEmpty()
        && (s.xpos(verb).equals(s.xpos(first))
            || !s.upos(verb).equals("VERB")
            || (s.xpos(verb).equals("VB") && isModal(s, first)));
  }

  /**
   * "insisted that the governor step down": what is to be done stands bare after such a verb, which
   * only a singular subject shows; the tagger takes some such verbs for nouns.
   */
  private boolean isDemanded(Sentence s, int verb) {
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

  /** "will be at war and starve": a bare verb needs what the first has. */
  private static boolean isModal(Sentence s, int first) {
    return s.graph().children(first, "aux").stream().anyMatch(a -> s.xpos(a).equals("MD"));
  }

  /** "the orders were to shoot", "the plan is to attack": the subject says in what sense. */
  private void subjectNoun(Sentence s, int node, Judgement judgement) {
    if (!DeepSyntax.marks(s, node).contains("to")) {
      return;
    }
    for (int subject : s.graph().children(node, "nsubj")) {
      String key = s.lemma(subject).toLowerCase(Locale.ROOT) + "/NOUN";
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.relations().stream().anyMatch(r -> r.name().equals("acl"))) {
          judgement.take(governor, subject, "governor: " + s.form(subject) + " <nsubj");
          return;
        }
      }
    }
  }

  private static void purpose(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean to = DeepSyntax.marks(s, node).contains("to") && s.xpos(node).equals("VB");
    if (to && (g.is(node, "advcl") || g.is(node, "acl")) && !RankedDoers.isOfRanked(s, node)) {
      judgement.weaken(Mode.PLANNED, Certainty.U, node, "purpose: to " + s.form(node));
    }
  }

  private @Nullable Governor above(Sentence s, int node, int head, Judgement judgement) {
    if (Outcomes.tooMuch(s, node, head, judgement)) {
      return tooMuch;
    }
    String pos = "/" + DeepSyntax.pos(s, head);
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    for (String key : phrases(s, head, lemma)) {
      for (Governor governor : governors.getOrDefault(key + pos, List.of())) {
        if (governor.governs(s, node) && !goesAlong(s, node, governor)) {
          String why = "governor: " + s.form(head) + " >" + s.graph().relation(node);
          boolean guess = governor.mode() == Mode.PREDICTED && isPast(s, node, judgement);
          if (guess) {
            judgement.weaken(Mode.ACTUAL, governor.certainty(), head, why);
          } else {
            judgement.take(governor, head, why);
          }
          estimate(s, head, judgement);
          return governor;
        }
      }
    }
    Governor said = predicated(s, node, head, judgement);
    return said != null ? said : spreads(s, node, head, lemma, judgement);
  }

  /** "An assault appears imminent": what is said of the subject of a verb that links. */
  private @Nullable Governor predicated(Sentence s, int node, int head, Judgement judgement) {
    DependencyGraph g = s.graph();
    if (!g.is(node, "nsubj") || !s.lemma(head).matches("appear|seem|look|remain|become|grow")) {
      return null;
    }
    for (int adjective : g.children(head, "xcomp")) {
      String key = s.lemma(adjective).toLowerCase(Locale.ROOT) + "/ADJ";
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.relations().stream().anyMatch(r -> r.name().equals("nsubj"))) {
          judgement.take(governor, adjective, "governor: " + s.form(adjective) + " <xcomp");
          estimate(s, adjective, judgement);
          return governor;
        }
      }
    }
    return null;
  }

  /** "Fears are growing of an assault": what hangs from the verb belongs to its subject. */
  private @Nullable Governor spreads(
      Sentence s, int node, int head, String lemma, Judgement judgement) {
    if (!spreading.contains(lemma)) {
      return null;
    }
    DependencyGraph g = s.graph();
    List<Integer> nouns = new ArrayList<>(g.children(head, "nsubj"));
    nouns.removeIf(noun -> noun > node);
    for (int noun : nouns) {
      String key = s.lemma(noun).toLowerCase(Locale.ROOT) + "/NOUN";
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.wouldGovern(s, node)) {
          judgement.take(governor, noun, "governor: " + s.form(noun) + " <nsubj");
          return governor;
        }
      }
    }
    return null;
  }

  /**
   * "repulsed the attack, killing ten": what was done in warding off did happen; and so did what
   * came before, "having seized it, they asked for talks".
   */
  private static boolean goesAlong(Sentence s, int node, Governor governor) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    if (!g.is(node, "advcl") || !DeepSyntax.marks(s, node).isEmpty()) {
      return false;
    }
    if (node < head) {
      return !s.xpos(node).equals("VB");
    }
    boolean object = !g.children(head, "obj").isEmpty() || s.form(head + 1).equals(",");
    return governor.polarity() == Polarity.NEGATIVE && sharesClause(s, node) && object;
  }

  /** "is likely that they attacked": nobody foretells the past. */
  private static boolean isPast(Sentence s, int node, Judgement judgement) {
    return judgement.mode() == Mode.ACTUAL
        && (VerbGroup.of(s, node).tense() == VerbGroup.Tense.PAST || hasPerfect(s, node));
  }

  /** A word with its particle or adverb first, then alone: "rule out", "stop short", "stop". */
  private static List<String> phrases(Sentence s, int head, String lemma) {
    List<String> keys = new ArrayList<>();
    DependencyGraph g = s.graph();
    for (int child : g.children(head)) {
      boolean adverb = g.is(child, "advmod") || s.upos(child).equals("ADV");
      if (g.is(child, "compound:prt") || (adverb && child == head + 1)) {
        keys.add(lemma + " " + s.form(child).toLowerCase(Locale.ROOT));
      } else if (g.is(child, "obl")) {
        DeepSyntax.marks(s, child).forEach(m -> keys.add(lemma + " " + m));
      } else if (g.is(child, "nmod") && child > head) {
        DeepSyntax.marks(s, child)
            .forEach(
                m -> keys.add(lemma + " " + m + " " + s.lemma(child).toLowerCase(Locale.ROOT)));
      }
    }
    keys.add(lemma);
    return keys;
  }

  private static String phrase(Sentence s, int word) {
    StringBuilder whole = new StringBuilder(s.form(word).toLowerCase(Locale.ROOT));
    s.graph()
        .children(word, "fixed")
        .forEach(part -> whole.append(' ').append(s.form(part).toLowerCase(Locale.ROOT)));
    return whole.toString();
  }

  private static boolean isNonFinite(Sentence s, int node) {
    boolean to = DeepSyntax.marks(s, node).contains("to") && s.xpos(node).equals("VB");
    boolean gerund = s.xpos(node).equals("VBG") && s.graph().children(node, "nsubj").isEmpty();
    boolean perfect =
        s.graph().children(node, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
    return (to || gerund) && !perfect;
  }

  /** "did not say", "did not bother to say", "declined to say". */
  private boolean isDenied(Sentence s, int cue) {
    boolean denied = isNegated(s, cue);
    int head = s.graph().head(cue);
    if (head != DependencyGraph.ROOT && s.graph().is(cue, "xcomp")) {
      denied ^= isNegated(s, head);
      String key = s.lemma(head).toLowerCase(Locale.ROOT) + "/" + DeepSyntax.pos(s, head);
      denied ^=
          governors.getOrDefault(key, List.of()).stream()
              .filter(governor -> governor.governs(s, cue))
              .findFirst()
              .filter(governor -> governor.polarity() == Polarity.NEGATIVE)
              .isPresent();
    }
    return denied;
  }

  private boolean isNegated(Sentence s, int token) {
    for (int child : s.graph().children(token)) {
      boolean party = s.graph().is(child, "nsubj") && Negation.ofParty(s, child) >= 0;
      if (party || Negation.isNot(s, child) || Negation.isFew(s, child)) {
        return true;
      }
    }
    return false;
  }
}
