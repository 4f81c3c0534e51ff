package dev.assay.actor;

/**
 * A fault of a user's file of actors: where, what, and what would be right.
 *
 * @param code stable, ASSAY-ACTOR-001 and on
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what would be right
 */
public record LexiconProblem(String code, String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + code + " " + message;
  }
}
