package dev.assay.statement;

import dev.assay.text.Span;
import java.util.List;

/**
 * One attribution as annotators mark it (PARC 3.0, PolNeAR): the words of who says so, of the
 * saying, and of what is said.
 *
 * @param source empty where nobody is named
 * @param content in pieces, for a cue may stand in its midst and a quotation go on
 */
public record AttributionSpans(List<Span> source, Span cue, List<Span> content) {
  public AttributionSpans {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }
}
