package dev.assay.app;

import java.util.Locale;

/**
 * A bar on the last line of a terminal, with the rate and the time that remains; silent where there
 * is no terminal, or few inputs and none of them large.
 */
final class Progress {
  private static final int FEW = 4;
  private static final int BAR = 30;
  private static final long LARGE = 1 << 20;
  private static final long REDRAW_NS = 200_000_000;

  private final Console console;
  private final int total;
  private final boolean terminal;
  private int done;
  private boolean drawn;

  /** Of the input that is read now: when it began, and how much of it was read when drawn last. */
  private long started = System.nanoTime();

  private long drawnAt;
  private int reports;

  Progress(Console console, int total) {
    this(console, total, console.errIsTerminal() && !console.outIsTerminal());
  }

  private Progress(Console console, int total, boolean terminal) {
    this.console = console;
    this.total = total;
    this.terminal = terminal;
  }

  /** Also where the results go to the same terminal, line by line. */
  static Progress always(Console console, int total) {
    return new Progress(console, total, console.errIsTerminal());
  }

  /** A report of an input is done. */
  void report() {
    reports++;
  }

  /** An input is done. */
  void step() {
    done++;
    started = System.nanoTime();
    reports = 0;
    if (terminal && total > FEW) {
      draw(bar(done, total) + " " + done + "/" + total);
    }
  }

  /**
   * Part of an input is done.
   *
   * @param bytes whether the figures are bytes; else URLs
   */
  void within(long read, long all, boolean bytes) {
    long now = System.nanoTime();
    boolean shown = terminal && (!bytes || all > LARGE) && all > 0;
    if (shown && now - drawnAt > REDRAW_NS) {
      drawnAt = now;
      draw(line(read, all, bytes, reports, (now - started) / 1e9));
    }
  }

  /** The bar, how much there is, the rate and the time that remains. */
  static String line(long read, long all, boolean bytes, int reports, double seconds) {
    double rate = read / Math.max(seconds, 1e-3);
    String much =
        bytes
            ? String.format(
                Locale.ROOT, "%.0f of %.0f MB · %.1f MB/s", read / 1e6, all / 1e6, rate / 1e6)
            : String.format(Locale.ROOT, "%d of %d", read, all);
    return String.format(
        Locale.ROOT,
        "%s %d%% · %s · %.0f reports/s · %s left",
        bar(read, all),
        100 * read / all,
        much,
        reports / Math.max(seconds, 1e-3),
        duration((long) ((all - read) / Math.max(rate, 1e-9))));
  }

  private static String bar(long part, long all) {
    int filled = (int) Math.min(BAR, BAR * part / Math.max(1, all));
    return "█".repeat(filled) + "░".repeat(BAR - filled);
  }

  private static String duration(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
  }

  private void draw(String line) {
    console.err().print("\r" + line + "\u001b[K");
    console.err().flush();
    drawn = true;
  }

  /** Takes the bar away, so that something else can be written. */
  void clear() {
    if (drawn) {
      console.err().print("\r\u001b[K");
      console.err().flush();
      drawn = false;
    }
  }
}
