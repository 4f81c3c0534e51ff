package dev.assay.time;

/** What a time is counted from. */
public enum Anchor {
  /** Nothing: the words give it whole ("12 September 2017"). */
  ABSOLUTE,
  /** The day of publication ("yesterday", "on Tuesday"). */
  PUBLICATION,
  /** Another time of the narrative ("the next day"). */
  NARRATIVE
}
