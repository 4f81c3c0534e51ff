package dev.assay.statement;

/**
 * A tie between two statements that the text itself makes.
 *
 * @param to id of the other statement
 */
public record Link(Relation relation, String to) {
  public enum Relation {
    BECAUSE,
    PURPOSE,
    AFTER,
    ALTERNATIVE
  }
}
