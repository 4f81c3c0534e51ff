package dev.assay.statement;

import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Completion;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been found of a factuality on the way up from a word. Not thread-safe. */
final class Judgement {
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

  /** In which senses an end is told that has not come. */
  private static final Set<Mode> ENDING =
      Set.of(Mode.ORDERED, Mode.PREDICTED, Mode.COMMITTED, Mode.PLANNED, Mode.POSSIBLE);

  /** Sum of the ends of a band around one half. */
  private static final int EVEN = 100;

  private final Sentence sentence;
  private final List<RoleEvidence> evidence = new ArrayList<>();
  private Polarity polarity = Polarity.POSITIVE;
  private Certainty certainty = Certainty.CT;
  private Mode mode = Mode.ACTUAL;
  private Completion completion = Completion.COMPLETE;
  private Factuality.@Nullable Band band;

  /** Whether a word above says that it is not even possible. */
  private boolean ruledOut;

  /** Whether only a future tense says that it is predicted; what governs it knows better. */
  private boolean byTense;

  /** Whether a verb above asks for it: "stopped short of asking him to go" tells of no staying. */
  private boolean asks;

  /** Whether a word above says that it comes to an end. */
  private boolean ends;

  Judgement(Sentence sentence) {
    this.sentence = sentence;
  }

  Mode mode() {
    return mode;
  }

  List<RoleEvidence> evidence() {
    return List.copyOf(evidence);
  }

  /** Turns what was said so into what was said not to be, and back. */
  void reverse(int token, String why) {
    flip();
    note(token, why);
  }

  /** What a word of the tables makes of it. */
  void take(Governor g, int token, String why) {
    boolean unasked = asks && g.completion() == Completion.FAILED;
    if (g.completion() == Completion.FAILED && isOpen(mode) && !unasked) {
      // a plan that was foiled, a promise that was broken: it did not happen
      mode = Mode.ACTUAL;
      certainty = Certainty.CT;
      byTense = false;
    }
    if (g.polarity() == Polarity.NEGATIVE) {
      ruledOut |= g.mode() == Mode.POSSIBLE;
      flip();
    } else if (g.polarity() == Polarity.UNKNOWN) {
      polarity = Polarity.UNKNOWN;
    }
    if (g.completion() != null && !unasked) {
      completion = g.completion();
    }
    asks |= g.mode() == Mode.ORDERED && sentence.upos(token).equals("VERB");
    weaken(g.mode(), g.certainty(), token, why);
  }

  /** "Urged an end to the siege": what is to end goes on, for as long as that is not done. */
  void ends() {
    ends = true;
  }

  /** A word that stands for a probability; of two the outer one speaks. */
  void estimate(Factuality.Band words, int token, String why) {
    band = words;
    weaken(Mode.ACTUAL, Certainty.PR, token, why);
  }

  /** A future or its past, "will" or "would". */
  void future(int token, String why) {
    byTense = mode == Mode.ACTUAL;
    weaken(Mode.PREDICTED, Certainty.PR, token, why);
  }

  void weaken(Mode other, Certainty weaker, int token, String why) {
    note(token, why);
    boolean replaces = byTense && other != Mode.ACTUAL && other != Mode.PREDICTED;
    if (replaces || PRECEDENCE.indexOf(other) < PRECEDENCE.indexOf(mode)) {
      mode = other;
      byTense &= other == Mode.PREDICTED;
    }
    if (weaker.compareTo(certainty) > 0) {
      certainty = weaker;
    }
  }

  /** In what sense it is said, whatever was found before. */
  void settle(Mode other, Polarity sign, Certainty how, int token, String why) {
    note(token, why);
    mode = other;
    polarity = sign;
    certainty = how;
    byTense = false;
  }

  /** It is set for a day: no more than foretold is not said of what is arranged. */
  void schedule(int token, String why) {
    note(token, why);
    mode = Mode.PLANNED;
    certainty = certainty.compareTo(Certainty.PR) < 0 ? Certainty.PR : certainty;
    byTense = false;
  }

  /** Tried, and not done. */
  void fail(int token, String why) {
    completion = Completion.FAILED;
    reverse(token, why);
  }

  /** All but done: not done. */
  void nearly(int token, String why) {
    completion = Completion.PARTIAL;
    reverse(token, why);
  }

  void isGoingOn(int token, String why) {
    if (mode == Mode.ACTUAL && completion == Completion.COMPLETE) {
      completion = Completion.ONGOING;
      note(token, why);
    }
  }

  /** Whoever is cited neither confirms nor denies it. */
  void leftOpenBy(Cues.Found found) {
    String why = "left open: " + sentence.form(found.token());
    settle(mode, Polarity.UNKNOWN, Certainty.U, found.token(), why);
  }

  /**
   * A source's own verb: "denied that", "believe that". One that is negated turns a denial round
   * ("did not deny") and a guess ("does not expect"); else a source that did not say so leaves it
   * open.
   */
  void presentedBy(Cues.Found found, boolean negated, boolean asked) {
    Cue cue = found.cue();
    String words = sentence.form(found.token());
    boolean denies = cue.polarity() == Polarity.NEGATIVE;
    boolean guesses = cue.certainty() != Certainty.CT;
    boolean open = mode == Mode.QUESTIONED || mode == Mode.HYPOTHETICAL;
    if (negated && !denies && !guesses && !cue.factive() && !open) {
      settle(mode, Polarity.UNKNOWN, Certainty.U, found.token(), "not said: " + words);
      return;
    }
    boolean plain = cue.certainty() == Certainty.CT && cue.mode() == Mode.ACTUAL;
    if (denies != (negated && (denies || guesses))) {
      reverse(found.token(), "source: " + words + (negated ? ", negated" : ""));
    } else if (!plain) {
      note(found.token(), "source: " + words);
    }
    if (!asked && !(negated && denies)) {
      boolean pastGuess = cue.mode() == Mode.PREDICTED && mode == Mode.ACTUAL && byPast;
      Mode said = pastGuess ? Mode.ACTUAL : cue.mode();
      boolean replaces = byTense && said != Mode.ACTUAL;
      if (replaces || PRECEDENCE.indexOf(said) < PRECEDENCE.indexOf(mode)) {
        mode = said;
      }
      if (cue.certainty().compareTo(certainty) > 0) {
        certainty = cue.certainty();
      }
    }
  }

  private boolean byPast;

  /** It is told in the past: what foretells can only guess at it. */
  void past() {
    byPast = true;
  }

  boolean isPast() {
    return byPast;
  }

  /** What is said flatly has a reason too. */
  void explainFlat(int word) {
    if (evidence.isEmpty()) {
      note(word, "flat: no word within or above it changes it");
    }
  }

  Factuality result() {
    if (ruledOut && polarity == Polarity.NEGATIVE && mode == Mode.POSSIBLE) {
      // "ruled out sending troops"; what "cannot be ruled out" has turned round by now
      mode = Mode.ACTUAL;
      certainty = Certainty.PR;
    }
    if (ends && polarity == Polarity.NEGATIVE && ENDING.contains(mode)) {
      polarity = Polarity.POSITIVE;
      certainty = Certainty.CT;
      mode = Mode.ACTUAL;
      completion = Completion.ONGOING;
    }
    return new Factuality(
        polarity, certainty, Factuality.value(polarity, certainty), mode, completion, chance());
  }

  /**
   * How likely it is that it is so: of what is "likely not" or "not likely" the rest. What is asked
   * or supposed is given no chance.
   */
  private Factuality.@Nullable Band chance() {
    Factuality.Band words = band;
    if (words == null || !isOpen(mode) || polarity == Polarity.UNKNOWN) {
      return null;
    }
    boolean against = words.low() + words.high() < EVEN;
    boolean turned = against != (polarity == Polarity.NEGATIVE);
    return turned && words.low() + words.high() != EVEN ? words.turned() : words;
  }

  private void flip() {
    polarity =
        switch (polarity) {
          case POSITIVE -> Polarity.NEGATIVE;
          case NEGATIVE -> Polarity.POSITIVE;
          case UNKNOWN -> Polarity.UNKNOWN;
        };
  }

  private static boolean isOpen(Mode mode) {
    return mode != Mode.QUESTIONED && mode != Mode.HYPOTHETICAL;
  }

  private void note(int token, String why) {
    evidence.add(
        new RoleEvidence("factuality", sentence.span(new TokenRange(token, token + 1)), why));
  }
}
