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
 * paragraph. Immutable.
 */
final class Quotations {
  private final List<Span> quotations = new ArrayList<>();

  Quotations(Document document) {
    for (Block block : document.report().blocks()) {
      find(document.text(), block.start(), block.end());
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

  private void find(String text, int start, int end) {
    @Nullable Integer open = null;
    int i = start;
    while (i < end) {
      boolean twice = text.startsWith("''", i) || text.startsWith("``", i);
      char c = twice ? '"' : text.charAt(i);
      int next = i + (twice ? 2 : 1);
      if (open == null && (c == '“' || c == '"' || c == '«')) {
        open = i;
      } else if (open != null && (c == '”' || c == '"' || c == '»')) {
        quotations.add(new Span(Objects.requireNonNull(open), next));
        open = null;
      }
      i = next;
    }
    if (open != null) {
      quotations.add(new Span(open, end));
    }
  }
}
