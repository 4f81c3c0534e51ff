package dev.assay.export.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text, parted by one character. With commas it is RFC 4180. Words that a program for
 * tables would run are made harmless; numbers are left as they are.
 */
final class Csv implements AutoCloseable {
  private final Writer out;
  private final char between;

  Csv(Writer out, char between) {
    this.out = out;
    this.between = between;
  }

  /** Writes a row; a value is a cell of a neutral table, or words. */
  void row(List<? extends @Nullable Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.write(between);
      }
      cell(values.get(i));
    }
    out.write("\r\n");
  }

  private void cell(@Nullable Object value) throws IOException {
    String text = Cells.text(value);
    if (value instanceof String || value instanceof List) {
      text = Cells.harmless(text);
    }
    if (isQuoted(text)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
  }

  private boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == between || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
