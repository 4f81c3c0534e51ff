package dev.assay.intake.paper;

import dev.assay.report.Dropped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as its paragraphs in reading order.
 *
 * @param title its headline, the first of the paragraphs too; null where none could be told
 * @param author as the file's properties tell
 * @param made when the file says it was made or last saved; a day near its publication, no more
 * @param paragraphs the text, each without line breaks
 * @param dropped what is no part of the text, and why
 */
public record Paper(
    @Nullable String title,
    @Nullable String author,
    @Nullable LocalDate made,
    List<String> paragraphs,
    List<Dropped> dropped) {
  public Paper {
    paragraphs = List.copyOf(paragraphs);
    dropped = List.copyOf(dropped);
  }
}
