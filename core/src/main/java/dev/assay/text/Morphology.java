package dev.assay.text;

import java.util.List;

/**
 * Part of speech and lemma of each token.
 *
 * @param upos universal part of speech, such as VERB
 * @param xpos Penn part of speech, such as VBD
 * @param lemma dictionary form
 */
public record Morphology(List<String> upos, List<String> xpos, List<String> lemma) {
  public Morphology {
    upos = List.copyOf(upos);
    xpos = List.copyOf(xpos);
    lemma = List.copyOf(lemma);
    if (upos.size() != xpos.size() || upos.size() != lemma.size()) {
      throw new IllegalArgumentException("columns of unequal length");
    }
  }
}
