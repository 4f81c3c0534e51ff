package dev.assay.casefile;

/**
 * What a report is to another one of the case.
 *
 * @param report the other's id
 */
public record Kin(Relation relation, String report) {
  /** What one report is to another. */
  public enum Relation {
    /** A later version of it: of the same outlet, and of the same address or nearly its words. */
    REVISES,
    /** An earlier version of it, which came in later. */
    REVISED_BY,
    /** Another outlet's text in nearly the same words. */
    COPIES
  }
}
