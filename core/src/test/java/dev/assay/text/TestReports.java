package dev.assay.text;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import java.util.List;

/** Reports for tests: a text as one paragraph. */
public final class TestReports {
  private TestReports() {}

  public static Report of(String text) {
    List<Block> blocks =
        text.isEmpty() ? List.of() : List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    return new Report(
        "test", null, Outlet.UNKNOWN, null, null, "en", "test", "", text, blocks, List.of());
  }
}
