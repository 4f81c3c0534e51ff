package dev.assay.eval;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a suite predicts, and on which part of the gold.
 *
 * @param chosen what differs from reading all of the gold's words as they stand
 * @param genre only the gold whose {@code genre} this is; null for all
 */
public record EvaluationOptions(Set<Evaluation.Option> chosen, @Nullable String genre) {
  private static final Set<Evaluation.Option> STYLES =
      Set.of(Evaluation.Option.UPPER, Evaluation.Option.LOWER, Evaluation.Option.HEADLINE);

  /**
   * @throws EvaluationException if more than one style of writing is chosen
   */
  public EvaluationOptions {
    chosen = Set.copyOf(chosen);
    if (chosen.stream().filter(STYLES::contains).count() > 1) {
      throw new EvaluationException(
          EvaluationException.NOT_FOR_THIS_SUITE,
          "words are written in one style: upper, lower or headline",
          null);
    }
  }

  /** These, on gold of every genre. */
  public static EvaluationOptions of(Evaluation.Option... chosen) {
    return new EvaluationOptions(Arrays.stream(chosen).collect(Collectors.toSet()), null);
  }
}
