package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.export.ClaimJson;
import dev.assay.export.card.Cell;
import dev.assay.export.card.ClaimCard;
import dev.assay.export.card.Style;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Status;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay claims}: the claims of a case. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    description = "Lists the claims of the case and what became of each; latest evidence first.")
final class ClaimsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "Only claims of this status: ${COMPLETION-CANDIDATES}.")
  private @Nullable Status status;

  ClaimsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ClaimJson json = new ClaimJson();
    try (Case open = cases.open()) {
      String word = status == null ? null : status.word();
      Query query = PlaceNames.meant(open, page.of(filters.query(word)));
      new ListPrinter(console, page)
          .print(
              page.json() ? open.claims(query) : open.headlines(query),
              "no claim",
              List.of("claim", "status", "since", "question", "says", "for it"),
              3,
              ClaimsCommand::cells,
              json::line);
    }
    return CommandTree.DONE;
  }

  private static List<Cell> cells(Claim claim) {
    return List.of(
        Cell.of(claim.id(), Style.CODE),
        Cell.of(
            claim.status().word() + (claim.retracted() ? ", retracted" : ""),
            ClaimCard.style(claim.status())),
        Cell.of(claim.statusDate().toString()),
        Cell.of(claim.question()),
        Cell.of(claim.value()),
        Cell.of(Integer.toString(claim.origins().size())));
  }
}
