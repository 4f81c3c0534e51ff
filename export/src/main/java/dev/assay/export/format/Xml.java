package dev.assay.export.format;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Words in XML 1.0. What it cannot hold, such as control characters, becomes a replacement mark.
 */
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final char REPLACEMENT = '\uFFFD';

  private Xml() {}

  /** Words as content or as the value of an attribute. */
  static String text(@Nullable String words) {
    if (words == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> {
                  if (isAllowed(c)) {
                    out.appendCodePoint(c);
                  } else {
                    out.append(REPLACEMENT);
                  }
                }
              }
            });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  /** A whole element with words in it. */
  static void element(Writer out, String name, @Nullable String words) throws IOException {
    out.write("<" + name + ">" + text(words) + "</" + name + ">");
  }
}
