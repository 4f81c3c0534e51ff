package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry says it is.
 *
 * @param text the words
 * @param name the gazetteer's, or the words where it is not resolved
 * @param anchor GeoNames id of the place it is told by, null where there is none
 * @param relation at, near, part-of, distance, ...
 * @param distanceKm as said, for a place at a distance
 * @param lat degrees north; null where it is not resolved
 * @param lon degrees east; null where it is not resolved
 * @param radiusKm uncertainty; null where it is not resolved
 * @param admin1 first-level division, where known
 * @param country ISO 3166-1 alpha-3, where known
 */
public record Site(
    String text,
    String name,
    @Nullable Long anchor,
    String relation,
    @Nullable Double distanceKm,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Double radiusKm,
    @Nullable String admin1,
    @Nullable String country) {}
