package dev.assay.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file in UTF-8, line feeds between. Line by line from the bytes: the whole is not
 * decoded first and cut up again.
 */
final class Lines {
  private Lines() {}

  static List<String> of(byte[] utf8) {
    List<String> lines = new ArrayList<>(utf8.length / 8);
    int start = 0;
    for (int i = 0; i < utf8.length; i++) {
      if (utf8[i] == '\n') {
        lines.add(new String(utf8, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    if (start < utf8.length) {
      lines.add(new String(utf8, start, utf8.length - start, StandardCharsets.UTF_8));
    }
    return lines;
  }
}
