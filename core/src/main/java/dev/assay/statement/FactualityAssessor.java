package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Completion;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a clause is said, by the words within it and those that govern it, up to the cue of
 * whoever says it (Saurí and Pustejovsky 2012). Immutable, safe to share.
 */
final class FactualityAssessor {
  /** Of two modes the one nearer the front speaks. */
  private static final List<Mode> PRECEDENCE =
      List.of(
          Mode.QUESTIONED,
          Mode.HYPOTHETICAL,
          Mode.POSSIBLE,
          Mode.ORDERED,
          Mode.PREDICTED,
          Mode.COMMITTED,
          Mode.PLANNED,
          Mode.ACTUAL);

  private static final Set<String> CLAUSAL =
      Set.of("advcl", "acl:relcl", "parataxis", "conj", "root", "appos");

  /** "No soldiers attacked": a negated party negates the clause. */
  private static final Set<String> PARTIES = Set.of("nsubj", "obj");

  private final Map<String, List<Governor>> governors = new HashMap<>();
  private final Map<String, List<Governor>> modifiers = new HashMap<>();

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
    Judgement judgement = new Judgement(s, part);
    DependencyGraph g = s.graph();
    int stop = cue == null ? DependencyGraph.ROOT : cue.token();
    boolean open = true;
    for (int node = word;
        node != DependencyGraph.ROOT && node != stop && open;
        node = g.head(node)) {
      within(s, node, word, judgement);
      int head = g.head(node);
      if (head != DependencyGraph.ROOT && head != stop) {
        above(s, node, head, judgement);
      }
      open = head != DependencyGraph.ROOT && (node == word || !cutsOff(s, node));
    }
    if (judgement.mode == Mode.ACTUAL
        && s.form(s.size() - 1).equals("?")
        && stop == DependencyGraph.ROOT) {
      judgement.mode = Mode.QUESTIONED;
      judgement.polarity = Polarity.UNKNOWN;
      judgement.certainty = Certainty.U;
    }
    if (judgement.mode == Mode.ACTUAL
        && judgement.completion == Completion.COMPLETE
        && VerbGroup.of(s, word).isProgressive()) {
      judgement.completion = Completion.ONGOING;
    }
    if (cue != null) {
      judgement.presentedBy(cue.cue(), isNegated(s, cue.token()));
    }
    return new Assessed(judgement.result(), judgement.evidence);
  }

  /** Beyond a main-clause verb an adverbial or relative clause hangs from, nothing bears on it. */
  private static boolean cutsOff(Sentence s, int node) {
    DependencyGraph g = s.graph();
    if (g.is(node, "advcl") && !DeepSyntax.marks(s, node).contains("to")) {
      return true;
    }
    return CLAUSAL.stream().anyMatch(r -> g.relation(node).equals(r))
        && !g.is(node, "conj")
        && !g.is(node, "advcl");
  }

  private void within(Sentence s, int node, int word, Judgement judgement) {
    DependencyGraph g = s.graph();
    for (int child : g.children(node)) {
      if (judgement.part.contains(child)) {
        continue;
      }
      if (PARTIES.stream().anyMatch(r -> g.is(child, r))) {
        g.children(child, "det").stream()
            .filter(d -> s.lemma(d).equals("no"))
            .forEach(d -> judgement.reverse(d, "negation: no"));
      }
      for (Governor m : modifiers.getOrDefault(s.form(child).toLowerCase(Locale.ROOT), List.of())) {
        if (m.governs(s, child)) {
          judgement.take(m, child, "modifier: " + s.form(child));
        }
      }
    }
    boolean to = DeepSyntax.marks(s, node).contains("to") && s.xpos(node).equals("VB");
    if (to && (g.is(node, "advcl") || g.is(node, "acl"))) {
      judgement.weaken(Mode.PLANNED, Certainty.U, node, "purpose: to " + s.form(node));
    }
    if (node == word && g.is(node, "conj") && g.children(node, "aux").isEmpty()) {
      within(s, g.head(node), DependencyGraph.ROOT, judgement);
    }
  }

  private void above(Sentence s, int node, int head, Judgement judgement) {
    if (judgement.part.contains(head)) {
      return;
    }
    String key = s.lemma(head).toLowerCase(Locale.ROOT) + "/" + DeepSyntax.pos(s, head);
    for (Governor governor : governors.getOrDefault(key, List.of())) {
      if (governor.governs(s, node)) {
        judgement.take(
            governor, head, "governor: " + s.form(head) + " >" + s.graph().relation(node));
        return;
      }
    }
  }

  private boolean isNegated(Sentence s, int token) {
    for (int child : s.graph().children(token)) {
      for (Governor m : modifiers.getOrDefault(s.form(child).toLowerCase(Locale.ROOT), List.of())) {
        if (m.polarity() == Polarity.NEGATIVE && m.governs(s, child)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What has been found so far on the way up. */
  private static final class Judgement {
    private final Sentence sentence;
    private final Set<Integer> part;
    private final List<RoleEvidence> evidence = new ArrayList<>();
    private Polarity polarity = Polarity.POSITIVE;
    private Certainty certainty = Certainty.CT;
    private Mode mode = Mode.ACTUAL;
    private Completion completion = Completion.COMPLETE;

    Judgement(Sentence sentence, Set<Integer> part) {
      this.sentence = sentence;
      this.part = part;
    }

    void reverse(int token, String why) {
      polarity = polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
      weaken(Mode.ACTUAL, Certainty.CT, token, why);
    }

    void take(Governor g, int token, String why) {
      if (g.polarity() == Polarity.NEGATIVE) {
        polarity = polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
      } else if (g.polarity() == Polarity.UNKNOWN) {
        polarity = Polarity.UNKNOWN;
      }
      if (g.completion() != null) {
        completion = g.completion();
      }
      weaken(g.mode(), g.certainty(), token, why);
    }

    void weaken(Mode other, Certainty weaker, int token, String why) {
      evidence.add(
          new RoleEvidence("factuality", sentence.span(new TokenRange(token, token + 1)), why));
      if (PRECEDENCE.indexOf(other) < PRECEDENCE.indexOf(mode)) {
        mode = other;
      }
      if (weaker.compareTo(certainty) > 0) {
        certainty = weaker;
      }
    }

    /**
     * A source's own verb: "denied that", "believe that"; a source that did not say so leaves it
     * open.
     */
    void presentedBy(Cue cue, boolean negated) {
      if (negated) {
        polarity = Polarity.UNKNOWN;
        certainty = Certainty.U;
        return;
      }
      if (cue.polarity() == Polarity.NEGATIVE && polarity != Polarity.UNKNOWN) {
        polarity = polarity == Polarity.POSITIVE ? Polarity.NEGATIVE : Polarity.POSITIVE;
      }
      if (PRECEDENCE.indexOf(cue.mode()) < PRECEDENCE.indexOf(mode)) {
        mode = cue.mode();
      }
      if (cue.certainty().compareTo(certainty) > 0) {
        certainty = cue.certainty();
      }
    }

    Factuality result() {
      return new Factuality(
          polarity, certainty, Factuality.value(polarity, certainty), mode, completion, null);
    }
  }
}
