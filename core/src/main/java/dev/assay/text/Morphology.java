package dev.assay.text;

import java.util.Collections;
import java.util.List;

/**
 * Part of speech, lemma and features of each token.
 *
 * @param upos universal part of speech, such as VERB
 * @param xpos Penn part of speech, such as VBD
 * @param lemma dictionary form
 * @param feats universal features; {@link Features#NONE} where none are told
 */
public record Morphology(
    List<String> upos, List<String> xpos, List<String> lemma, List<Features> feats) {
  public Morphology {
    upos = List.copyOf(upos);
    xpos = List.copyOf(xpos);
    lemma = List.copyOf(lemma);
    feats = List.copyOf(feats);
    if (upos.size() != xpos.size() || upos.size() != lemma.size() || upos.size() != feats.size()) {
      throw new IllegalArgumentException("columns of unequal length");
    }
  }

  /** Without features. */
  public Morphology(List<String> upos, List<String> xpos, List<String> lemma) {
    this(upos, xpos, lemma, Collections.nCopies(upos.size(), Features.NONE));
  }
}
