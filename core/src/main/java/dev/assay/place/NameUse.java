package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.TokenRange;

/**
 * The open question "is this name a government, or a town here?" Whoever knows actors answers it.
 * Implementations are safe to share between threads.
 */
@FunctionalInterface
public interface NameUse {
  /** What a name stands for. */
  enum Use {
    PLACE,
    ACTOR,
    /** Not known: the resolver decides by role and context. */
    UNKNOWN
  }

  /** Knows nothing. */
  NameUse UNDECIDED = (document, sentence, name, entry) -> Use.UNKNOWN;

  /**
   * What a name stands for where it is used.
   *
   * @param sentence index of the sentence
   * @param name its words
   * @param entry the place it would be
   */
  Use use(Document document, int sentence, TokenRange name, GazetteerEntry entry);
}
