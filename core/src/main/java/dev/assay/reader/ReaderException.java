package dev.assay.reader;

import org.jspecify.annotations.Nullable;

/** A model that cannot be loaded or run. The message begins with a stable code. */
public final class ReaderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  ReaderException(String code, String message, @Nullable Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /**
   * {@code ASSAY-READER-01}: a file of the model is missing; {@code -02}: a file of the model is
   * damaged or does not fit the others; {@code -03}: ONNX Runtime failed.
   */
  public String code() {
    return code;
  }
}
