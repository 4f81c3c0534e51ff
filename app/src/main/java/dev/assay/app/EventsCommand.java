package dev.assay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.casefile.Case;
import dev.assay.casefile.StatementRow;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code assay events}: what the reports of a case say. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what the reports say happened, and what states they tell of, latest first.",
      "--kind event leaves the states out."
    })
final class EventsCommand implements Callable<Integer> {
  private final Console console;
  private final ObjectMapper mapper = new ObjectMapper();

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PageOptions page = new PageOptions();

  EventsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      new ListPrinter(console, page)
          .print(
              open.statements(PlaceNames.meant(open, page.of(filters.query(null)))),
              "no statement",
              List.of("told", "what", "who", "where", "quote"),
              4,
              this::cells,
              this::json);
    }
    return CommandTree.DONE;
  }

  private List<Cell> cells(StatementRow row) {
    JsonNode s = tree(row.statement());
    String recipients = names(s.path("recipients"));
    return List.of(
        Cell.of(row.known() == null ? "undated" : row.known().toString().substring(0, 10)),
        Cell.of(what(s), Style.CODE),
        Cell.of(names(s.path("actors")) + (recipients.isEmpty() ? "" : " → " + recipients)),
        Cell.of(s.path("place").path("name").asText("")),
        Cell.of(s.path("quote").asText()));
  }

  private static String what(JsonNode s) {
    return switch (s.path("kind").asText()) {
      case "event" -> s.path("event").path("plover").asText();
      case "state" ->
          s.path("state").path("type").asText() + " " + s.path("state").path("value").asText();
      default -> s.path("assessment").path("judgement").asText();
    };
  }

  private static String names(JsonNode actors) {
    List<String> names = new ArrayList<>();
    actors.forEach(a -> names.add(a.path("name").asText()));
    return String.join(", ", names);
  }

  private String json(StatementRow row) {
    return new JsonLine()
        .put("report", row.report())
        .put("outlet", row.outlet())
        .put("known", row.known())
        .set("claims", mapper.valueToTree(row.claims()))
        .set("statement", tree(row.statement()))
        .text();
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "ASSAY-CASE-005 a statement cannot be read; see assay doctor", e);
    }
  }
}
