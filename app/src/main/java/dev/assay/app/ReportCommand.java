package dev.assay.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.casefile.Case;
import dev.assay.casefile.ReportRow;
import dev.assay.casefile.Said;
import dev.assay.casefile.Told;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Sheet;
import dev.assay.export.card.Style;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay report}: one report of a case. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Shows a report of the case: its words, and what it says after your corrections.")
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();

  @Parameters(
      paramLabel = "ID",
      description = "The report, as assay reports lists it, or the beginning of its id.")
  private String id = "";

  @Mixin private OutputOptions output = new OutputOptions();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      Told told = open.told(id);
      if (output.json()) {
        console.out().println(json(told));
      } else {
        console.out().print(sheet(told));
      }
    }
    return CommandTree.DONE;
  }

  private String sheet(Told told) {
    ReportRow row = told.row();
    Sheet sheet = output.sheet(console);
    String title = told.title().isEmpty() ? "(no headline)" : told.title();
    String published = Objects.requireNonNullElse(row.published(), "undated");
    sheet.paragraph(0, Cell.of(title, Style.TITLE));
    String updated = row.updated() == null ? "" : "updated " + row.updated() + " · ";
    sheet.paragraph(
        0, Cell.of(row.outlet() + " · " + published + " · " + updated), Cell.of(row.id()));
    sheet.rule();
    told.text().lines().filter(line -> !line.isBlank()).forEach(line -> words(sheet, line));
    sheet.rule();
    for (Said said : told.statements()) {
      Entry entry = said.now();
      sheet.paragraph(
          0,
          Cell.of(what(entry.content()), Style.CODE),
          Cell.of("  " + source(entry) + ": "),
          Cell.of(entry.passage().quote()),
          Cell.of("  " + String.join(" ", said.claims()), Style.DIM));
    }
    return sheet.text();
  }

  private static void words(Sheet sheet, String line) {
    sheet.paragraph(0, Cell.of(line));
  }

  private static String what(Content content) {
    return content.value() == null ? content.code() : content.code() + " " + content.value();
  }

  private static String source(Entry entry) {
    return entry.voices().get(entry.voices().size() - 1).name();
  }

  private static String json(Told told) {
    ArrayNode statements = JsonNodeFactory.instance.arrayNode();
    told.statements().forEach(said -> statement(statements.addObject(), said));
    return ReportsCommand.line(told.row()).put("text", told.text()).set("says", statements).text();
  }

  private static void statement(ObjectNode node, Said said) {
    Entry entry = said.now();
    Content content = entry.content();
    node.put("id", entry.id().substring(entry.id().indexOf('#') + 1));
    node.put("kind", content.kind());
    node.put("code", content.code());
    node.put("mode", content.mode());
    node.put("value", content.value());
    node.put("quote", entry.passage().quote());
    node.put("start", entry.passage().from());
    node.put("end", entry.passage().to());
    node.put("actors", names(entry.actors()));
    node.put("recipients", names(entry.recipients()));
    node.put("place", entry.site() == null ? null : entry.site().name());
    node.put("from", entry.time() == null ? null : text(entry.time().start()));
    node.put("until", entry.time() == null ? null : text(entry.time().end()));
    node.put("source", source(entry));
    node.put("polarity", entry.stance().polarity());
    node.put("certainty", entry.stance().certainty());
    node.put("mood", entry.stance().mode());
    node.put("score", content.score());
    node.put("corrected", said.corrected());
    ArrayNode claims = node.putArray("claims");
    said.claims().forEach(claims::add);
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  private static @Nullable String text(@Nullable Object time) {
    return time == null ? null : time.toString();
  }
}
