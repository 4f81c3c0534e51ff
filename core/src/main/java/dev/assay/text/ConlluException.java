package dev.assay.text;

/** A CoNLL-U text that cannot be read: where it is wrong, what is wrong, what would be right. */
public final class ConlluException extends IllegalArgumentException {
  /** Stable code of this kind of error. */
  public static final String CODE = "ASSAY-CONLLU";

  private final int line;

  ConlluException(int line, String what, String right) {
    super(CODE + ": line " + line + ": " + what + "; " + right);
    this.line = line;
  }

  /** Line of the text, from 1. */
  public int line() {
    return line;
  }
}
