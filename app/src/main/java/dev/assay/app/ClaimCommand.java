package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.export.ClaimJson;
import dev.assay.export.card.AnswersCard;
import dev.assay.export.card.ClaimCard;
import dev.assay.export.card.Sheet;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Claim;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--all", description = "All turns, not only the last " + TURNS + ".")
  private boolean all;

  ClaimCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      Claim claim = open.claim(id, asOf.day());
      if (!claim.id().startsWith(id)) {
        console
            .err()
            .println(
                "assay: claim "
                    + id
                    + " is "
                    + claim.id()
                    + " now: an earlier report came in, or it was joined");
      }
      List<Answers> answers = answers(open, claim);
      if (output.json()) {
        console.out().println(new ClaimJson().line(claim, answers));
      } else {
        console.out().print(card(claim, answers));
      }
    }
    return CommandTree.DONE;
  }

  private List<Answers> answers(Case open, Claim claim) {
    List<Claim> competing = open.competing(claim.id(), asOf.day());
    if (Answers.each(competing, List.of()).noneMatch(a -> a.concerns(claim.id()))) {
      return List.of();
    }
    return Answers.of(competing, open.records(asOf.day())).stream()
        .filter(a -> a.concerns(claim.id()))
        .toList();
  }

  private String card(Claim claim, List<Answers> answers) {
    int turns = all ? Integer.MAX_VALUE : TURNS;
    boolean colour = output.inColour(console);
    String card = new ClaimCard(console.columns(), colour, turns).render(claim);
    Sheet sheet = output.sheet(console);
    for (Answers one : answers) {
      sheet.rule();
      AnswersCard.put(one, sheet);
    }
    if (!answers.isEmpty()) {
      AnswersCard.explain(sheet);
    }
    return card + sheet.text();
  }
}
