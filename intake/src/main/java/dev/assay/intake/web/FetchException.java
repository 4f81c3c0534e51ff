package dev.assay.intake.web;

import dev.assay.intake.Notice;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why something could not be fetched. */
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;
  private final boolean passing;
  private final @Nullable Duration retryAfter;

  FetchException(
      String code,
      String where,
      String what,
      String right,
      boolean passing,
      @Nullable Duration retryAfter) {
    super(code + ": " + where + ": " + what);
    this.notice = new Notice("ASSAY-FETCH-" + code, where, what, right);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** One that another try will not mend. */
  static FetchException lasting(String code, Object where, String what, String right) {
    return new FetchException(code, where.toString(), what, right, false, null);
  }

  /** One that may be gone later. */
  static FetchException passing(String code, Object where, String what, String right) {
    return new FetchException(code, where.toString(), what, right, true, null);
  }

  public Notice notice() {
    return notice;
  }

  /** Whether it may be gone later. */
  public boolean isPassing() {
    return passing;
  }

  /** How long the server asks to wait; null where it does not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
