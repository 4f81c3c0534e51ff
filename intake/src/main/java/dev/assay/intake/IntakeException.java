package dev.assay.intake;

/** An input that cannot be made a report. The other inputs are not touched by it. */
public final class IntakeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  IntakeException(Notice notice) {
    super(notice.toString());
    this.notice = notice;
  }

  /**
   * @param code what follows ASSAY-INTAKE-
   * @param where the file or URL, with the place in it where there is one
   */
  public IntakeException(String code, String where, String what, String right) {
    this(new Notice("ASSAY-INTAKE-" + code, where, what, right));
  }

  /** Code, place, what is wrong and what would be right. */
  public Notice notice() {
    return notice;
  }
}
