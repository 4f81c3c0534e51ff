package dev.assay.mcp;

/** A call that cannot be answered; the message begins with a stable code. */
final class BadCall extends Exception {
  private static final long serialVersionUID = 1;

  BadCall(String message) {
    super(message);
  }
}
