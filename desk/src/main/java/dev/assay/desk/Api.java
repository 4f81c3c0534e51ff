package dev.assay.desk;

import java.util.Map;

/** The same JSON as the command line, over HTTP. */
final class Api {
  private Api() {}

  static Map<String, String> error(String message) {
    return Map.of("error", message);
  }
}
