package dev.assay.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes. What it writes is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person sees {@code out} as it is written
 * @param errIsTerminal whether a person sees {@code err} as it is written
 * @param environment variables such as NO_COLOR and COLUMNS
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {
  private static final int COLUMNS = 80;
  private static final int MOST_COLUMNS = 120;

  /** When to set words off by colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * The process's own. The launcher says which streams are terminals; Java cannot tell them apart.
   */
  static Console system() {
    String terminals = System.getProperty("assay.terminals", "");
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  /** Whether to colour: as asked, else on a terminal unless NO_COLOR (no-color.org) is set. */
  boolean inColour(Color asked) {
    return switch (asked) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          outIsTerminal
              && environment.getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(environment.get("TERM"));
    };
  }

  /** Columns to fill: the terminal's, at most 120, for longer lines are hard to read; else 80. */
  int columns() {
    String columns = System.getProperty("assay.columns", environment.getOrDefault("COLUMNS", ""));
    try {
      int found = Integer.parseInt(columns.trim());
      return found > 0 ? Math.min(found, MOST_COLUMNS) : COLUMNS;
    } catch (NumberFormatException e) {
      return COLUMNS;
    }
  }

  /** One line for a person: what went wrong, with what, and what would be right. */
  void complain(String what, Problem problem) {
    err.println("assay: " + what + ": " + problem.code() + " " + problem.message());
    err.flush();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
