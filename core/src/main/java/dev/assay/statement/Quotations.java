package dev.assay.statement;

import dev.assay.report.Block;
import dev.assay.text.Document;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands between quotation marks in a document, the marks included; a quotation ends with its
 * paragraph, unless a later one closes it. Immutable.
 */
final class Quotations {
  private static final String OPENING = "“\"«";
  private static final String CLOSING = "”\"»";

  /** In how many paragraphs a quotation that was left open is looked for its end. */
  private static final int FURTHEST = 6;

  private final List<Span> quotations = new ArrayList<>();

  Quotations(Document document) {
    List<Block> blocks = document.report().blocks();
    String text = document.text();
    Integer open = null;
    for (int i = 0; i < blocks.size(); i++) {
      open = find(text, blocks.get(i).start(), blocks.get(i).end(), open);
      if (open != null && !goesOn(text, blocks, i + 1)) {
        quotations.add(new Span(open, blocks.get(i).end()));
        open = null;
      }
    }
  }

  /** The quotation that holds a position, null where none does. */
  @Nullable Span at(int position) {
    return quotations.stream()
        .filter(q -> q.start() <= position && position < q.end())
        .findFirst()
        .orElse(null);
  }

  /** The first that begins at a position or after it, null where there is none. */
  @Nullable Span from(int position) {
    return quotations.stream().filter(q -> q.start() >= position).findFirst().orElse(null);
  }

  /** The last that ends at a position or before it, null where there is none. */
  @Nullable Span until(int position) {
    Span last = null;
    for (Span q : quotations) {
      last = q.end() <= position ? q : last;
    }
    return last;
  }

  /**
   * @param open where a quotation began that goes on into the block; null for none
   * @return where one began that has not ended with it; null for none
   */
  private @Nullable Integer find(String text, int start, int end, @Nullable Integer open) {
    @Nullable Integer from = open;
    int i = start;
    while (i < end) {
      boolean twice = text.startsWith("''", i) || text.startsWith("``", i);
      char c = twice ? '"' : text.charAt(i);
      int next = i + (twice ? 2 : 1);
      if (from == null && OPENING.indexOf(c) >= 0) {
        from = i;
      } else if (from != null && CLOSING.indexOf(c) >= 0) {
        quotations.add(new Span(Objects.requireNonNull(from), next));
        from = null;
      }
      i = next;
    }
    return from;
  }

  /**
   * Whether a quotation that a paragraph leaves open ends in one of the next: at a mark that opens
   * none. A speaker's next paragraph begins with a mark of its own.
   */
  private static boolean goesOn(String text, List<Block> blocks, int next) {
    for (int i = next; i < Math.min(blocks.size(), next + FURTHEST); i++) {
      String block = text.substring(blocks.get(i).start(), blocks.get(i).end()).strip();
      String marks = block.replaceAll("[^" + OPENING + CLOSING + "]", "");
      if (!marks.isEmpty()) {
        boolean opens = !block.isEmpty() && OPENING.indexOf(block.charAt(0)) >= 0;
        boolean closes = marks.charAt(0) == '"' ? marks.length() % 2 == 1 : marks.matches("[”»].*");
        return !opens && closes;
      }
    }
    return false;
  }
}
