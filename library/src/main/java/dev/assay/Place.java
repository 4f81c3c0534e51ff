package dev.assay;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement says it is: a place of the gazetteer, or one told by its relation to such ("15
 * km from X"), always with how far it may be off. Never a pin that is more exact than the report.
 *
 * @param text the words of the report
 * @param name the gazetteer's name of the place, or of the one it is told by; the words where it is
 *     not resolved
 * @param relation how it lies to the named place: at, distance, direction, near, between, road,
 *     border, perimeter and the like
 * @param distanceKm distance from the named place, as said; null where none is
 * @param latitude degrees north of the centre; null where it is not resolved
 * @param longitude degrees east of the centre; null where it is not resolved
 * @param radiusKm how far from the centre it may be, in km, above 0; null where it is not resolved
 * @param geonamesId the named place's number in GeoNames; null where it has none
 * @param country ISO 3166-1 alpha-3; null where it is not known
 * @param division first-level division; null where it is not known
 */
public record Place(
    String text,
    String name,
    String relation,
    @Nullable Double distanceKm,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Double radiusKm,
    @Nullable Long geonamesId,
    @Nullable String country,
    @Nullable String division) {
  /**
   * Whether it is known where it lies.
   *
   * @return true if it has coordinates and a radius
   */
  public boolean resolved() {
    return latitude != null;
  }
}
