package dev.assay;

import java.util.List;

/**
 * One link of the chain of those on whose word a statement is.
 *
 * @param type what kind of source
 * @param name what it is called
 * @param actors who it is, where the report tells
 * @param cue the words that attribute, such as "point out"; empty for the outlet
 * @param factuality how this source presents what is said
 */
public record Source(
    Type type, String name, List<Actor> actors, String cue, Factuality factuality) {
  /** Kinds of sources. */
  public enum Type {
    /** Who published the report. */
    OUTLET,
    /** Somebody with a name or an office. */
    PERSON,
    /** A body, agency or another outlet. */
    ORGANISATION,
    /** Somebody who is not named. */
    ANONYMOUS,
    /** A text or a recording. */
    DOCUMENT,
    /** Many, such as "residents". */
    COLLECTIVE
  }
}
