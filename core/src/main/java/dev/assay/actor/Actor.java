package dev.assay.actor;

import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person, group, force, state or organisation, as one stretch of a report names it.
 *
 * @param text the words
 * @param span where they stand in the report's text
 * @param id stable within the lexicon ("isis", "sergei-shoigu"); composed from codes and words
 *     where the lexicon has none
 * @param name the canonical name
 * @param country ISO 3166-1 alpha-3, or a PLOVER code for none (IGO, NGO, IMG, ...); null where it
 *     cannot be told
 * @param sector PLOVER sector, such as MIL or REB; null where it cannot be told
 * @param type what it is
 */
public record Actor(
    String text,
    Span span,
    String id,
    String name,
    @Nullable String country,
    @Nullable String sector,
    Type type) {
  public enum Type {
    PERSON,
    GROUP,
    FORCE,
    STATE,
    ORGANISATION
  }
}
