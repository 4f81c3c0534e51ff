package dev.assay.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published text. The text is as it was decoded and is never rewritten; everything extracted
 * points into it.
 *
 * @param id stable: derived from {@code sha256}
 * @param title the headline, where there is one
 * @param outlet who published it
 * @param byline who wrote it, where that is known
 * @param published when, where that is known
 * @param updated when it was last changed, where that is told and later than {@code published};
 *     what is known when goes by {@code published} alone
 * @param language ISO 639-1, "und" where it cannot be told
 * @param origin the file or URL it was read from
 * @param sha256 of the bytes that were read, in lower-case hex
 * @param text the clean text
 * @param blocks what of the text is read, in order, not overlapping
 * @param dropped what was found and is not read
 */
public record Report(
    String id,
    @Nullable String title,
    Outlet outlet,
    @Nullable String byline,
    @Nullable PublicationTime published,
    @Nullable PublicationTime updated,
    String language,
    String origin,
    String sha256,
    String text,
    List<Block> blocks,
    List<Dropped> dropped) {

  public Report {
    blocks = List.copyOf(blocks);
    dropped = List.copyOf(dropped);
    int last = 0;
    for (Block block : blocks) {
      if (block.start() < last || block.end() > text.length()) {
        throw new IllegalArgumentException(
            block + " overlaps its neighbour or leaves the text of " + text.length());
      }
      last = block.end();
    }
    for (Dropped d : dropped) {
      if (d.end() > text.length()) {
        throw new IllegalArgumentException(d + " leaves the text of " + text.length());
      }
    }
  }

  /** One that nobody says was changed. */
  public Report(
      String id,
      @Nullable String title,
      Outlet outlet,
      @Nullable String byline,
      @Nullable PublicationTime published,
      String language,
      String origin,
      String sha256,
      String text,
      List<Block> blocks,
      List<Dropped> dropped) {
    this(
        id, title, outlet, byline, published, null, language, origin, sha256, text, blocks,
        dropped);
  }
}
