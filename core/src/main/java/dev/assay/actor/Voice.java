package dev.assay.actor;

import java.util.List;

/** Tells who speaks where a report has "we" and "our". */
@FunctionalInterface
public interface Voice {
  /** Nobody is known to speak. */
  Voice UNKNOWN = (sentence, word) -> List.of();

  /**
   * Whom a word stands for; empty where it is none for a speaker, or where the speaker is unknown.
   */
  List<Actor> speaking(int sentence, int word);
}
