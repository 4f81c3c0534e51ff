package dev.assay.eval;

import org.jspecify.annotations.Nullable;

/** An evaluation that cannot be run as asked. The message begins with a stable code. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The code of an option that is not for a suite, or of two that exclude each other. */
  public static final String NOT_FOR_THIS_SUITE = "ASSAY-EVAL-04";

  private final String code;

  EvaluationException(String code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /**
   * {@code ASSAY-EVAL-01}: no such suite; {@code -02}: a gold file cannot be read; {@code -03}: the
   * predictions cannot be written; {@code -04}: an option that is not for this suite, or two that
   * exclude each other; {@code -05}: no gold of the genre asked for.
   */
  public String code() {
    return code;
  }
}
