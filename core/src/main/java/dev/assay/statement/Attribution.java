package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of an attribution chain: who says so, by which words, and how it stands for them.
 *
 * @param type what kind of source
 * @param sources who; for the outlet and for a source without words in the text, empty
 * @param name what the source is called
 * @param cue the words that attribute ("point out"); empty for the outlet
 * @param span where the cue stands; null for the outlet
 * @param factuality as this source presents it
 */
public record Attribution(
    Type type,
    List<Actor> sources,
    String name,
    String cue,
    @Nullable Span span,
    Factuality factuality) {
  public enum Type {
    OUTLET,
    PERSON,
    ORGANISATION,
    ANONYMOUS,
    DOCUMENT,
    COLLECTIVE
  }

  public Attribution {
    sources = List.copyOf(sources);
  }
}
