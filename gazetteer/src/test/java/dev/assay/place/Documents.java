package dev.assay.place;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import java.util.List;

/** Texts cut into sentences and words, without what a reader tells. */
final class Documents {
  private Documents() {}

  static Document of(String text) {
    Block block = new Block(Block.Kind.PARAGRAPH, 0, text.length());
    return new Segmenter()
        .split(
            new Report(
                "t",
                null,
                Outlet.UNKNOWN,
                null,
                null,
                "en",
                "test",
                "0",
                text,
                List.of(block),
                List.of()));
  }
}
