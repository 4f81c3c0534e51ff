package dev.assay.intake;

import dev.assay.intake.paper.Paper;
import dev.assay.report.Block;
import dev.assay.report.Dropped;
import java.time.LocalDate;
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
  @Nullable FoundDate metadataUpdate;
  @Nullable FoundDate textUpdate;
  @Nullable FoundDate datelineDate;
  @Nullable String url;

  /** When the file says that it was made, where it is a document; any other date goes before. */
  @Nullable LocalDate made;

  /** A page's own word on its language, null where it has none. */
  @Nullable String language;

  /** Whether the first line of the text is the title, as a page has it. */
  boolean titleFirst;

  Draft(String text) {
    this.text = text;
  }

  /** A document's text, paragraphs parted by empty lines as a page's are. */
  static Draft of(Paper paper) {
    Draft draft = new Draft(String.join("\n\n", paper.paragraphs()));
    draft.title = paper.title();
    draft.titleFirst = paper.title() != null;
    draft.byline = paper.author();
    draft.made = paper.made();
    draft.dropped.addAll(paper.dropped());
    return draft;
  }

  void drop(int start, int end, String why) {
    dropped.add(new Dropped(start, end, text.substring(start, end), why));
  }
}
