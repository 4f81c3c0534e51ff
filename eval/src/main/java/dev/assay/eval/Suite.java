package dev.assay.eval;

/** One task that Assay is measured on. Stateless, safe to share between threads. */
interface Suite {
  /** The name it is called by, such as {@code parse}. */
  String name();

  /** What it measures, in one line for a person. */
  String description();

  /**
   * Predicts and scores.
   *
   * @throws EvaluationException if a gold file cannot be read as this suite needs it
   */
  Outcome run(EvaluationRequest request);
}
