package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.ReportRow;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Style;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay reports}: the reports of a case. */
@Command(
    name = "reports",
    mixinStandardHelpOptions = true,
    description = "Lists the reports of the case, latest first.")
final class ReportsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Option(
      names = {"--outlet", "--source"},
      paramLabel = "N",
      description = "Published by this outlet.")
  private @Nullable String outlet;

  @Mixin private DaysOptions days = new DaysOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  ReportsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Query query =
        page.of(
            new Query(
                null, null, outlet, null, null, days.since(), days.until(), asOf.day(), 1, 0));
    try (Case open = cases.open()) {
      new ListPrinter(console, page)
          .print(
              open.reports(query),
              "no report; assay add adds some",
              List.of("report", "published", "outlet", "title", "statements"),
              3,
              ReportsCommand::cells,
              row -> json(open, row));
    }
    return CommandTree.DONE;
  }

  private static List<Cell> cells(ReportRow row) {
    return List.of(
        Cell.of(row.id(), Style.CODE),
        Cell.of(row.known() == null ? "undated" : row.known().toString().substring(0, 10)),
        Cell.of(row.outlet()),
        Cell.of(row.title() == null ? "(no headline)" : row.title()),
        Cell.of(Integer.toString(row.statements())));
  }

  static JsonLine line(ReportRow row) {
    return new JsonLine()
        .put("id", row.id())
        .put("title", row.title())
        .put("outlet", row.outlet())
        .put("byline", row.byline())
        .put("published", row.published())
        .put("updated", row.updated())
        .put("known", row.known())
        .put("language", row.language())
        .put("origin", row.origin())
        .put("sha256", row.sha256())
        .put("added", row.added())
        .put("statements", row.statements())
        .put("redacted", row.redacted());
  }

  private static String json(Case open, ReportRow row) {
    return line(row).set("kin", ReceiptPrinter.kin(open.kin(row.id()).orElse(null))).text();
  }
}
