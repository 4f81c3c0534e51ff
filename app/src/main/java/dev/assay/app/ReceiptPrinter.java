package dev.assay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.assay.casefile.Kin;
import dev.assay.casefile.Receipt;
import dev.assay.export.card.Sheet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what became of each report, at once: what is printed is in the case. */
final class ReceiptPrinter {
  private final Console console;
  private final boolean json;

  ReceiptPrinter(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  void print(String input, @Nullable String title, Receipt receipt) {
    console.out().println(json ? json(input, receipt) : line(title, receipt));
    console.out().flush();
  }

  /** What stands at a URL is what was taken before; it has no receipt of its own. */
  void unchanged(String url) {
    if (!json) {
      console.out().println(Sheet.line(url + ": has not changed since it was taken"));
      console.out().flush();
    }
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
        .set("kin", kin(receipt.kin()))
        .text();
  }

  private static String line(@Nullable String title, Receipt receipt) {
    String headline = title == null ? "(no headline)" : title;
    String said =
        switch (receipt.outcome()) {
          case PRESENT -> "is in the case already";
          case REPLACED -> count(receipt.statements(), "statement") + ", " + touched(receipt);
          case ADDED, ADDED_UNDATED ->
              count(receipt.statements(), "statement") + ", " + touched(receipt);
        };
    return Sheet.line(receipt.report() + "  " + headline + ": " + said + related(receipt.kin()));
  }

  /** What a report is to another, as an object. */
  static JsonNode kin(@Nullable Kin kin) {
    return kin == null
        ? NullNode.getInstance()
        : JsonNodeFactory.instance
            .objectNode()
            .put("relation", kin.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("report", kin.report());
  }

  private static String related(@Nullable Kin kin) {
    return kin == null
        ? ""
        : switch (kin.relation()) {
              case REVISES -> "; a later version of ";
              case REVISED_BY -> "; an earlier version of ";
              case COPIES -> "; nearly the words of ";
            }
            + kin.report();
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
