package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Style;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay actors} and {@code assay places}: who and what is spoken of. */
abstract sealed class TalliesCommand implements Callable<Integer> {
  private final Console console;
  private final Tallied what;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Option(names = "--country", paramLabel = "C", description = "Of this country (three letters).")
  private @Nullable String country;

  @Option(names = "--name", paramLabel = "N", description = "With these letters in the name.")
  private @Nullable String name;

  @Mixin private AsOfOption asOf = new AsOfOption();

  private TalliesCommand(Console console, Tallied what) {
    this.console = console;
    this.what = what;
  }

  @Command(
      name = "actors",
      mixinStandardHelpOptions = true,
      description = "Lists who takes part in what the reports tell, most often first.")
  static final class Actors extends TalliesCommand {
    Actors(Console console) {
      super(console, Tallied.ACTOR);
    }
  }

  @Command(
      name = "places",
      mixinStandardHelpOptions = true,
      description = "Lists the places that the reports tell of, most often first.")
  static final class Places extends TalliesCommand {
    Places(Console console) {
      super(console, Tallied.PLACE);
    }
  }

  @Override
  public Integer call() {
    boolean place = what == Tallied.PLACE;
    Query query = page.of(new Query(country, name, null, null, null, null, null, asOf.day(), 1, 0));
    try (Case open = cases.open()) {
      new ListPrinter(console, page)
          .print(
              open.tallies(what, query),
              place ? "no place" : "no actor",
              List.of("name", "country", place ? "division" : "sector", "told", "first", "last"),
              0,
              TalliesCommand::cells,
              tally -> json(tally, place));
    }
    return CommandTree.DONE;
  }

  private static List<Cell> cells(Tally tally) {
    return List.of(
        Cell.of(tally.name(), Style.TITLE),
        Cell.of(tally.country() == null ? "" : tally.country()),
        Cell.of(tally.detail() == null ? "" : tally.detail()),
        Cell.of(Integer.toString(tally.statements())),
        Cell.of(tally.first().toString().substring(0, 10)),
        Cell.of(tally.last().toString().substring(0, 10)));
  }

  private static String json(Tally tally, boolean place) {
    return new JsonLine()
        .put("id", tally.key())
        .put("name", tally.name())
        .put("country", tally.country())
        .put(place ? "admin1" : "sector", tally.detail())
        .put("statements", tally.statements())
        .put("first", tally.first())
        .put("last", tally.last())
        .text();
  }
}
