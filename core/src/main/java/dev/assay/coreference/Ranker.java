package dev.assay.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a mention takes up: the option that weighs most, if it outweighs taking up nothing
 * (a mention ranking model, Denis and Baldridge 2008; Durrett and Klein 2013).
 */
final class Ranker implements Chooser {
  /** By how much a description's option must outweigh nothing; they go wrong most easily. */
  private static final float MARGIN = 0.2f;

  private final Weights weights;

  Ranker(Weights weights) {
    this.weights = weights;
  }

  @Override
  public @Nullable Candidate choose(Candidate m, List<Candidate> options, Evidence evidence) {
    Candidate best = null;
    float most = weights.score(m.taker(), evidence.ofNone(m, options));
    most += m.kind() == Candidate.Kind.NOMINAL ? MARGIN : 0;
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
