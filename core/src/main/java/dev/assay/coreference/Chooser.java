package dev.assay.coreference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what a mention takes up. */
interface Chooser {
  /**
   * What a mention takes up.
   *
   * @param options the nearest first, at least one
   * @return null for none of them
   */
  @Nullable Candidate choose(Candidate m, List<Candidate> options, Evidence evidence);
}
