package dev.assay.eval;

import dev.assay.text.Layer;
import java.util.Set;

/** One task that Assay is measured on. Stateless, safe to share between threads. */
interface Suite {
  /** The name it is called by, such as {@code parse}. */
  String name();

  /** What it measures, in one line for a person. */
  String description();

  /** The options that make sense for it; others are refused before it runs. */
  default Set<Evaluation.Option> options() {
    return Set.of(Evaluation.Option.HELD_BACK);
  }

  /** The layers that it looks at beside syntax; a reader opened for it has no others. */
  default Set<Layer> layers() {
    return Set.of(Layer.values());
  }

  /**
   * Predicts and scores.
   *
   * @throws EvaluationException if a gold file cannot be read as this suite needs it
   */
  Outcome run(EvaluationRequest request);
}
