package dev.assay.intake;

import dev.assay.report.Block;
import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the making: what its page or its text has told so far. The first word on each counts.
 */
final class Draft {
  final String text;
  final List<Block> blocks = new ArrayList<>();
  final List<Dropped> dropped = new ArrayList<>();

  @Nullable String title;
  @Nullable String outlet;
  @Nullable String byline;
  @Nullable FoundDate metadataDate;
  @Nullable FoundDate textDate;
  @Nullable FoundDate datelineDate;
  @Nullable String url;

  /** A page's own word on its language, null where it has none. */
  @Nullable String language;

  /** Whether the first line of the text is the title, as a page has it. */
  boolean titleFirst;

  Draft(String text) {
    this.text = text;
  }

  void drop(int start, int end, String why) {
    dropped.add(new Dropped(start, end, text.substring(start, end), why));
  }
}
