package dev.assay.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Style;
import dev.assay.ledger.TrackRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay sources}: on whose word it is. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Lists on whose word the statements are, most often first, and how each source has fared: by",
      "domain, the letter of the Admiralty scale, in how many of its settled claims it was right, and",
      "the 80 %% interval of that. F: fewer than five are settled, so that it cannot be judged."
    })
final class SourcesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Option(names = "--name", paramLabel = "N", description = "With these letters in the name.")
  private @Nullable String name;

  @Mixin private AsOfOption asOf = new AsOfOption();

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Query query = page.of(new Query(null, name, null, null, null, null, null, asOf.day(), 1, 0));
    try (Case open = cases.open()) {
      Map<String, List<TrackRecord>> records = records(open);
      new ListPrinter(console, page)
          .print(
              open.tallies(Tallied.SOURCE, query),
              "no source",
              List.of("source", "told", "first", "last", "record"),
              4,
              tally -> cells(tally, records.getOrDefault(tally.name(), List.of())),
              tally -> json(tally, records.getOrDefault(tally.name(), List.of())));
    }
    return CommandTree.DONE;
  }

  private Map<String, List<TrackRecord>> records(Case open) {
    return open.records(asOf.day()).stream()
        .collect(Collectors.groupingBy(TrackRecord::source, TreeMap::new, Collectors.toList()));
  }

  private static List<Cell> cells(Tally tally, List<TrackRecord> records) {
    return List.of(
        Cell.of(tally.name(), Style.TITLE),
        Cell.of(Integer.toString(tally.statements())),
        Cell.of(tally.first().toString().substring(0, 10)),
        Cell.of(tally.last().toString().substring(0, 10)),
        Cell.of(records.stream().map(SourcesCommand::words).collect(Collectors.joining("; "))));
  }

  private static String words(TrackRecord r) {
    return String.format(
        Locale.ROOT,
        "%s %s %d/%d (%.0f-%.0f %%)%s",
        r.domain(),
        r.letter(),
        r.right(),
        r.n(),
        100 * r.low(),
        100 * r.high(),
        r.premature() == 0 ? "" : ", " + r.premature() + " premature");
  }

  private static String json(Tally tally, List<TrackRecord> records) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (TrackRecord r : records) {
      list.addObject()
          .put("domain", r.domain())
          .put("letter", String.valueOf(r.letter()))
          .put("n", r.n())
          .put("right", r.right())
          .put("wrong", r.wrong())
          .put("premature", r.premature())
          .put("prematureRate", r.prematureRate())
          .put("mean", r.mean())
          .put("low", r.low())
          .put("high", r.high())
          .put("leadDays", r.leadDays());
    }
    return new JsonLine()
        .put("source", tally.name())
        .put("statements", tally.statements())
        .put("first", tally.first())
        .put("last", tally.last())
        .set("records", list)
        .text();
  }
}
