package dev.assay.spark;

import org.jspecify.annotations.Nullable;

/** What went wrong with one report, in words. */
final class Problems {
  private Problems() {}

  /** A fault's words, behind the code that its message begins with or one for all others. */
  static String words(Throwable e) {
    @Nullable String message = e.getMessage();
    if (message != null && message.startsWith("ASSAY-")) {
      return message;
    }
    String what = e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    return "ASSAY-SPARK-010 a fault of Assay's own (" + what + "); please report it with the input";
  }
}
