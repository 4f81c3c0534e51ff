package dev.assay.intake;

/**
 * Something about an input that its user should know.
 *
 * @param code stable, such as ASSAY-INTAKE-EMPTY
 * @param where the file or URL, with the place in it where there is one
 * @param what what was found
 * @param right what would be right, or what was done
 */
public record Notice(String code, String where, String what, String right) {
  @Override
  public String toString() {
    return code + ": " + where + ": " + what + "; " + right;
  }
}
