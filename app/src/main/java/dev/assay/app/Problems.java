package dev.assay.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exceptions as problems. */
final class Problems {
  private static final Pattern CODED =
      Pattern.compile("(ASSAY(?:-[A-Z0-9]+)+):?\\s+(.*)", Pattern.DOTALL);

  private Problems() {}

  /** What an exception says, with the code its message begins with where it has one. */
  static Problem unexpected(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    Matcher coded = CODED.matcher(message);
    if (coded.matches()) {
      return new Problem(coded.group(1), coded.group(2));
    }
    if (e instanceof OutOfMemoryError) {
      return new Problem(
          "ASSAY-APP-003",
          "it does not fit in memory; split it, or give more: ASSAY_JAVA_OPTS=-Xmx4g");
    }
    String what = e.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    return new Problem(
        "ASSAY-APP-002", "a fault of Assay's own (" + what + "); please report it with the input");
  }
}
