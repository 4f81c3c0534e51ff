package dev.assay.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param index its number in this gazetteer, from 0; not stable between gazetteers
 * @param geonamesId where it comes from GeoNames
 * @param name the gazetteer's own name
 * @param lat degrees north of its centre
 * @param lon degrees east of its centre
 * @param radiusKm how far it extends from its centre, greater than 0
 * @param population 0 where it is not known
 * @param country ISO 3166-1 alpha-3; null for a place of several countries or of none
 * @param admin1 name of the first-level division
 * @param parent index of the smallest division that holds it, -1 for none
 */
public record GazetteerEntry(
    int index,
    @Nullable Long geonamesId,
    String name,
    PlaceKind kind,
    double lat,
    double lon,
    double radiusKm,
    int population,
    @Nullable String country,
    @Nullable String admin1,
    int parent) {}
