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
    this.console = console;
    this.total = total;
    this.shown = console.errIsTerminal() && !console.outIsTerminal() && total > FEW;
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
