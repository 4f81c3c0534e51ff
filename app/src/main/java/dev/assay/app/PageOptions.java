package dev.assay.app;

import dev.assay.casefile.Query;
import picocli.CommandLine.Option;

/** Which rows of a list, and how they are shown. */
final class PageOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + Query.PAGE,
      description = "Most rows (${DEFAULT-VALUE}); 0 shows all.")
  private int limit = Query.PAGE;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Rows to leave out at the beginning.")
  private int offset;

  @Option(names = "--json", description = "One JSON object a line, instead of a table.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  private Console.Color color = Console.Color.AUTO;

  boolean json() {
    return json;
  }

  Console.Color color() {
    return color;
  }

  Query of(Query query) {
    return query.page(limit <= 0 ? Integer.MAX_VALUE - 1 : limit, Math.max(offset, 0));
  }

  int offset() {
    return Math.max(offset, 0);
  }
}
