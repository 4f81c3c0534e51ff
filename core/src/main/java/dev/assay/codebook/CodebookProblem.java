package dev.assay.codebook;

/**
 * A fault of a codebook: where, what, and what would be right.
 *
 * @param code stable, ASSAY-CB-001 and on
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what would be right
 */
public record CodebookProblem(String code, String file, int line, int column, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + code + " " + message;
  }
}
