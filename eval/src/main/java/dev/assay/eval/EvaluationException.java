package dev.assay.eval;

import org.jspecify.annotations.Nullable;

/** An evaluation that cannot be run as asked. The message begins with a stable code. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  EvaluationException(String code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /**
   * {@code ASSAY-EVAL-01}: no such suite or option; {@code -02}: a gold file cannot be read; {@code
   * -03}: the predictions cannot be written.
   */
  public String code() {
    return code;
  }
}
