package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Hit;
import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Sheet;
import dev.assay.export.card.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code assay search}: finds words in the reports of a case. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds reports that have all of these words, in any of their forms. \"Several in quotes\" stand",
      "side by side; siege* takes all that begin so."
    })
final class SearchCommand implements Callable<Integer> {
  private static final Pattern EDGES =
      Pattern.compile("(?=" + Hit.START + ")|(?<=" + Hit.END + ")");

  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private PageOptions page = new PageOptions();

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words = List.of();

  @Mixin private AsOfOption asOf = new AsOfOption();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Case open = cases.open()) {
      Page<Hit> hits = open.search(phrase(), page.of(Query.ALL.asOf(asOf.day())));
      if (page.json()) {
        hits.rows().forEach(hit -> console.out().println(json(hit)));
      } else if (hits.rows().isEmpty()) {
        console.out().println("no report has these words");
      } else {
        console.out().print(sheet(hits));
      }
    }
    return CommandTree.DONE;
  }

  /** What the shell took apart: an argument with a space in it is a phrase. */
  private String phrase() {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      boolean phrase = word.contains(" ") && !word.contains("\"") && words.size() > 1;
      parts.add(phrase ? '"' + word + '"' : word);
    }
    return String.join(" ", parts);
  }

  private String sheet(Page<Hit> hits) {
    Sheet sheet = new ListPrinter(console, page).sheet();
    for (Hit hit : hits.rows()) {
      String day =
          hit.report().known() == null
              ? "undated"
              : hit.report().known().toString().substring(0, 10);
      String title = hit.report().title() == null ? "(no headline)" : hit.report().title();
      sheet.paragraph(
          0,
          Cell.of(hit.report().id(), Style.CODE),
          Cell.of("  " + day + "  " + hit.report().outlet() + "  "),
          Cell.of(title, Style.TITLE));
      sheet.paragraph(4, snippet(hit.snippet()));
    }
    if (hits.more()) {
      int next = page.offset() + hits.rows().size();
      sheet.paragraph(0, Cell.of("There are more: --offset " + next, Style.DIM));
    }
    return sheet.text();
  }

  private static Cell[] snippet(String marked) {
    List<Cell> cells = new ArrayList<>();
    for (String part : EDGES.split(marked, -1)) {
      boolean found = part.startsWith(Hit.START);
      cells.add(
          Cell.of(
              part.replace(Hit.START, "").replace(Hit.END, ""), found ? Style.MARK : Style.PLAIN));
    }
    return cells.toArray(Cell[]::new);
  }

  private static String json(Hit hit) {
    return new JsonLine()
        .put("report", hit.report().id())
        .put("title", hit.report().title())
        .put("outlet", hit.report().outlet())
        .put("published", hit.report().published())
        .put("snippet", hit.snippet().replace(Hit.START, "").replace(Hit.END, ""))
        .put("score", hit.score())
        .text();
  }
}
