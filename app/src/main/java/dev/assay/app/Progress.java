package dev.assay.app;

/** A bar on the last line of a terminal; silent where there is none, or few inputs. */
final class Progress {
  private static final int FEW = 4;
  private static final int BAR = 30;

  private final Console console;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(Console console, int total) {
    this(console, total, console.errIsTerminal() && !console.outIsTerminal());
  }

  private Progress(Console console, int total, boolean shown) {
    this.console = console;
    this.total = total;
    this.shown = shown && total > FEW;
  }

  /** Also where the results go to the same terminal, line by line. */
  static Progress always(Console console, int total) {
    return new Progress(console, total, console.errIsTerminal());
  }

  /** An input is done. */
  void step() {
    done++;
    if (shown) {
      int filled = BAR * done / total;
      console
          .err()
          .print("\r" + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + done + "/" + total);
      console.err().flush();
    }
  }

  /** Takes the bar away, so that something else can be written. */
  void clear() {
    if (shown) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
