package dev.assay.desk;

/** A request that cannot be served as it is; the message begins with a stable code. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequest(String message) {
    super(message);
  }
}
