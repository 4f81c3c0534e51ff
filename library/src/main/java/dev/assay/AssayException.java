package dev.assay;

import java.util.Objects;

/** An input that cannot be taken in: it is too large, no text, in another language, not there. */
public final class AssayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable, such as ASSAY-INTAKE-EMPTY. */
  private final String code;

  AssayException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /**
   * The kind of fault, for programs.
   *
   * @return a stable code, such as {@code ASSAY-INTAKE-EMPTY}
   */
  public String code() {
    return code;
  }

  /**
   * The fault, for people.
   *
   * @return code, place, what is wrong and what would be right, on one line
   */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
