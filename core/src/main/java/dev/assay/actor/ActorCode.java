package dev.assay.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase names, by lexicon or by composition.
 *
 * @param id of the lexicon, or composed: "rus-mil-officers"
 * @param name canonical
 * @param country ISO 3166-1 alpha-3 or a PLOVER code; null where the phrase does not tell
 * @param sector PLOVER sector; null where the phrase does not tell
 * @param secondary second PLOVER sector
 * @param type what it is
 * @param entry id of the lexicon's entry; null for a composed one
 */
public record ActorCode(
    String id,
    String name,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String secondary,
    Actor.Type type,
    @Nullable String entry) {

  ActorCode withSector(@Nullable String other) {
    return new ActorCode(id, name, country, other, secondary, type, entry);
  }

  ActorCode with(@Nullable String otherCountry, @Nullable String otherSector) {
    return new ActorCode(id, name, otherCountry, otherSector, secondary, type, entry);
  }
}
