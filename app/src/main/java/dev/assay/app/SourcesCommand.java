package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay sources}: on whose word it is. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists on whose word the statements are, most often first.")
final class SourcesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Option(names = "--name", paramLabel = "N", description = "With these letters in the name.")
  private @Nullable String name;

  @Option(
      names = "--as-of",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "In what was published by the end of this day in UTC.")
  private @Nullable LocalDate asOf;

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Query query = page.of(new Query(null, name, null, null, null, null, null, asOf, 1, 0));
    try (Case open = cases.open()) {
      new ListPrinter(console, page)
          .print(
              open.tallies(Tallied.SOURCE, query),
              "no source",
              List.of("source", "told", "first", "last"),
              0,
              SourcesCommand::cells,
              SourcesCommand::json);
    }
    return CommandTree.DONE;
  }

  private static List<Cell> cells(Tally tally) {
    return List.of(
        Cell.of(tally.name(), Style.TITLE),
        Cell.of(Integer.toString(tally.statements())),
        Cell.of(tally.first().toString().substring(0, 10)),
        Cell.of(tally.last().toString().substring(0, 10)));
  }

  private static String json(Tally tally) {
    return new JsonLine()
        .put("source", tally.name())
        .put("statements", tally.statements())
        .put("first", tally.first())
        .put("last", tally.last())
        .text();
  }
}
