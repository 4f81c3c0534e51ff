package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.export.ClaimJson;
import dev.assay.export.card.ClaimCard;
import dev.assay.ledger.Claim;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay claim}: the history of one claim. */
@Command(
    name = "claim",
    mixinStandardHelpOptions = true,
    description = {
      "Tells the history of a claim: each turn with its date, its words, who says so, and what it",
      "did to the status."
    })
final class ClaimCommand implements Callable<Integer> {
  private static final int TURNS = 40;

  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Parameters(paramLabel = "ID", description = "The claim, as assay claims lists it.")
  private String id = "";

  @Option(
      names = "--as-of",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "As it was known at the end of this day in UTC.")
  private @Nullable LocalDate asOf;

  @Option(names = "--all", description = "All turns, not only the last " + TURNS + ".")
  private boolean all;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private Console.Color color = Console.Color.AUTO;

  ClaimCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      Claim claim = open.claim(id, asOf);
      if (json) {
        console.out().println(new ClaimJson().line(claim));
      } else {
        int turns = all ? Integer.MAX_VALUE : TURNS;
        console
            .out()
            .print(new ClaimCard(console.columns(), console.inColour(color), turns).render(claim));
      }
    }
    return CommandTree.DONE;
  }
}
