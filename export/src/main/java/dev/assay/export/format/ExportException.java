package dev.assay.export.format;

/**
 * An export that is not made. The message begins with a stable code and says what would be right.
 */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExportException(String code, String message) {
    super("ASSAY-EXPORT-" + code + " " + message);
  }

  ExportException(String code, String message, Throwable cause) {
    super("ASSAY-EXPORT-" + code + " " + message, cause);
  }
}
