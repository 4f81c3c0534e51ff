package dev.assay.statement;

import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What people once thought would come, of which nothing is told but that they thought so: "many
 * expected him to resign", "had been expected to resign", "were led to believe that he was going".
 * Pure functions.
 */
final class Guesses {
  private static final Set<String> THINKING =
      Set.of("expect", "think", "believe", "assume", "suppose", "anticipate", "hope");

  private static final Set<String> ONLOOKERS = Tables.words("onlookers.txt");

  private Guesses() {}

  static boolean isThought(Sentence s, int cue) {
    return THINKING.contains(s.lemma(cue).toLowerCase(Locale.ROOT));
  }

  static void judge(Sentence s, Cues.Found found, Judgement judgement) {
    int cue = found.token();
    boolean guess = isThought(s, cue) && judgement.mode() == Mode.PREDICTED;
    if ((guess && isOver(s, found)) || isDeceived(s, cue)) {
      judgement.weaken(Mode.POSSIBLE, Certainty.U, cue, "once thought: " + s.form(cue));
    }
  }

  /** Not of what somebody said at the time, nor in the passive of timetables: "was expected to". */
  private static boolean isOver(Sentence s, Cues.Found found) {
    DependencyGraph g = s.graph();
    int cue = found.token();
    if (!s.upos(cue).equals("VERB") || g.is(cue, "ccomp") || g.is(cue, "parataxis")) {
      return false;
    }
    VerbGroup group = VerbGroup.of(s, cue);
    boolean before = group.isPerfect() && group.tense() == VerbGroup.Tense.PAST;
    boolean along =
        g.is(cue, "advcl")
            && s.xpos(cue).equals("VBG")
            && VerbGroup.of(s, g.head(cue)).tense() == VerbGroup.Tense.PAST;
    boolean then = group.tense() == VerbGroup.Tense.PAST && !VerbGroup.isPassive(s, cue);
    return before || ((along || then) && isOnlookers(s, found.sources()));
  }

  private static boolean isOnlookers(Sentence s, List<Integer> sources) {
    return !sources.isEmpty()
        && sources.stream()
            .allMatch(w -> ONLOOKERS.contains(s.lemma(w)) || s.xpos(w).equals("NNPS"));
  }

  private static boolean isDeceived(Sentence s, int cue) {
    DependencyGraph g = s.graph();
    int head = g.head(cue);
    return head != DependencyGraph.ROOT
        && isThought(s, cue)
        && s.lemma(head).matches("lead|mislead|deceive|fool|trick")
        && (g.is(cue, "xcomp") || g.is(cue, "advcl") || g.is(cue, "ccomp"))
        && Arrays.stream(g.children(head)).anyMatch(c -> g.is(c, "aux:pass") || g.is(c, "obj"));
  }
}
