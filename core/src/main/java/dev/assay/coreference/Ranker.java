package dev.assay.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a mention takes up: the option that weighs most, if it outweighs taking up nothing
 * (a mention ranking model, Denis and Baldridge 2008; Durrett and Klein 2013).
 */
final class Ranker implements Chooser {
  /** By how much an option must outweigh nothing: a wrong antecedent is worse than none. */
  private static float margin(Taker t) { return Float.parseFloat(System.getProperty("margin." + (t.isSpeaker() ? "speaker" : t.isPronoun() ? "pronoun" : t == Taker.NAME ? "name" : "description"), "0")); }

  private final Weights weights;

  Ranker(Weights weights) {
    this.weights = weights;
  }

  @Override
  public @Nullable Candidate choose(Candidate m, List<Candidate> options, Evidence evidence) {
    Candidate best = null;
    float most = weights.score(m.taker(), evidence.ofNone(m, options)) + margin(m.taker());
    for (int i = 0; i < options.size(); i++) {
      float score = weights.score(m.taker(), evidence.of(m, options.get(i), i));
      if (score > most) {
        most = score;
        best = options.get(i);
      }
    }
    return best;
  }
}
