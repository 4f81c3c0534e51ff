package dev.assay.place;

import dev.assay.text.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which place, named before, a bare nominal such as "the city" stands for. Implementations are safe
 * to share between threads.
 */
@FunctionalInterface
public interface Antecedents {
  /** Knows nothing; the resolver takes the last place of that kind. */
  Antecedents NONE = (sentence, nominal, before) -> null;

  /**
   * The mention that it refers to, null where that is not known.
   *
   * @param sentence index of the sentence
   * @param nominal its words
   * @param before the places mentioned before, in order
   */
  @Nullable PlaceMention antecedent(int sentence, TokenRange nominal, List<PlaceMention> before);
}
