package dev.assay.app;

import dev.assay.casefile.Page;
import dev.assay.export.card.Cell;
import dev.assay.export.card.Sheet;
import dev.assay.export.card.Style;
import java.util.List;
import java.util.function.Function;

/** A page of a list: a table for people, or JSON Lines. */
final class ListPrinter {
  private final Console console;
  private final PageOptions options;

  ListPrinter(Console console, PageOptions options) {
    this.console = console;
    this.options = options;
  }

  /**
   * Prints a page.
   *
   * @param nothing what to say to people where there is no row
   * @param broad the column that takes what the others leave
   */
  <T> void print(
      Page<T> page,
      String nothing,
      List<String> heads,
      int broad,
      Function<T, List<Cell>> cells,
      Function<T, String> json) {
    if (options.json()) {
      page.rows().forEach(row -> console.out().println(json.apply(row)));
      return;
    }
    if (page.rows().isEmpty()) {
      console.out().println(nothing);
      return;
    }
    Sheet sheet = sheet();
    sheet.table(heads, broad, page.rows().stream().map(cells).toList());
    if (page.more()) {
      int next = options.offset() + page.rows().size();
      sheet.paragraph(
          0, Cell.of("There are more: --offset " + next + ", or --limit 0 for all.", Style.DIM));
    }
    console.out().print(sheet.text());
  }

  Sheet sheet() {
    return options.output().sheet(console);
  }
}
