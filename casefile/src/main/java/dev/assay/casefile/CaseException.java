package dev.assay.casefile;

/**
 * What keeps a case from doing what it was asked. The message begins with a stable code and says
 * where, what, and what would be right. Nothing of the case is changed by what failed.
 */
public final class CaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Kinds of failure; the codes are stable. */
  public enum Kind {
    NOT_FOUND("001"),
    EXISTS("002"),
    NO_CASE("003"),
    NEWER("004"),
    DAMAGED("005"),
    FULL("006"),
    READ_ONLY("007"),
    BUSY("008"),
    UNREADABLE("009"),
    NO_CLAIM("010"),
    NO_REPORT("011"),
    NO_STATEMENT("012"),
    BAD_CORRECTION("013"),
    NOTHING_TO_UNDO("014"),
    FORGOTTEN("015"),
    BAD_WORDS("016"),
    NO_PLACE("017"),
    ADDRESS("018"),
    STALE("019"),
    REFUSED("020");

    private final String number;

    Kind(String number) {
      this.number = number;
    }

    String code() {
      return "ASSAY-CASE-" + number;
    }
  }

  private final Kind kind;

  CaseException(Kind kind, String message) {
    super(kind.code() + " " + message);
    this.kind = kind;
  }

  CaseException(Kind kind, String message, Throwable cause) {
    super(kind.code() + " " + message, cause);
    this.kind = kind;
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }
}
