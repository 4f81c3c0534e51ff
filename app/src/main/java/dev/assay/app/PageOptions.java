package dev.assay.app;

import dev.assay.casefile.Query;
import picocli.CommandLine.Mixin;
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

  @Mixin private OutputOptions output = new OutputOptions();

  boolean json() {
    return output.json();
  }

  OutputOptions output() {
    return output;
  }

  Query of(Query query) {
    return query.page(limit <= 0 ? Integer.MAX_VALUE - 1 : limit, Math.max(offset, 0));
  }

  int offset() {
    return Math.max(offset, 0);
  }
}
