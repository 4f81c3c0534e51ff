package dev.assay.app;

import dev.assay.casefile.Receipt;
import dev.assay.export.card.Sheet;
import dev.assay.report.Report;
import java.util.Locale;

/** Says what became of each report, at once: what is printed is in the case. */
final class ReceiptPrinter {
  private final Console console;
  private final boolean json;

  ReceiptPrinter(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void print(String input, Report report, Receipt receipt) {
    console.out().println(json ? json(input, receipt) : line(report, receipt));
    console.out().flush();
  }

  static String outcome(Receipt receipt) {
    return receipt.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String json(String input, Receipt receipt) {
    return new JsonLine()
        .put("input", input)
        .put("report", receipt.report())
        .put("outcome", outcome(receipt))
        .put("statements", receipt.statements())
        .put("claims", receipt.claims())
        .text();
  }

  private static String line(Report report, Receipt receipt) {
    String title = report.title() == null ? "(no headline)" : report.title();
    String said =
        switch (receipt.outcome()) {
          case PRESENT -> "is in the case already";
          case REPLACED -> count(receipt.statements(), "statement") + ", " + touched(receipt);
          case ADDED, ADDED_UNDATED ->
              count(receipt.statements(), "statement") + ", " + touched(receipt);
        };
    return Sheet.line(receipt.report() + "  " + title + ": " + said);
  }

  private static String touched(Receipt receipt) {
    return receipt.outcome() == Receipt.Outcome.ADDED_UNDATED
        ? "no claim rests on it while it has no date"
        : count(receipt.claims(), "claim") + " new or changed";
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
