package dev.assay.place;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A place as a report tells it: a gazetteer entry, or a geometry derived from one by a relation
 * (point-radius method; Wieczorek, Guo and Hijmans 2004). Never a false-exact pin: a resolved place
 * has a radius.
 *
 * @param text the words
 * @param name the gazetteer's name of the place or of its anchor; the words where it is unresolved
 * @param relation how it lies to the anchor: at, distance, direction, near, between, road, border,
 *     perimeter, ...
 * @param distanceKm as said, for a place at a distance
 * @param point centre and uncertainty, null where it is unresolved
 * @param geometry a corridor or an area in WGS84 (x is longitude), null where the point says it all
 * @param geonamesId of the anchor, where it has one
 * @param country ISO 3166-1 alpha-3, where known
 * @param admin1 name of the first-level division, where known
 */
public record Place(
    String text,
    String name,
    String relation,
    @Nullable Double distanceKm,
    @Nullable Point point,
    @Nullable Geometry geometry,
    @Nullable Long geonamesId,
    @Nullable String country,
    @Nullable String admin1) {

  /**
   * A centre and how far the place may lie from it.
   *
   * @param lat degrees north
   * @param lon degrees east
   * @param radiusKm greater than 0
   */
  public record Point(double lat, double lon, double radiusKm) {
    public Point {
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radiusKm > 0)) {
        throw new IllegalArgumentException(
            "not a point with a radius: " + lat + ", " + lon + ", " + radiusKm + " km");
      }
    }
  }

  /** Something of another name that no entry could be found for and that lies there. */
  Place of(String other) {
    return new Place(other, other, "in", null, point, geometry, null, country, admin1);
  }

  /** A name that no entry could be found for. */
  public static Place unresolved(String text, String relation, @Nullable Double distanceKm) {
    return new Place(text, text, relation, distanceKm, null, null, null, null, null);
  }

  /** An entry of the gazetteer, as far about its centre as a radius in km says. */
  static Place of(String text, GazetteerEntry entry, double radiusKm) {
    return new Place(
        text,
        entry.name(),
        "at",
        null,
        new Point(entry.lat(), entry.lon(), radiusKm),
        null,
        entry.geonamesId(),
        entry.country(),
        entry.admin1());
  }

  /** The same place, told in other words. */
  Place toldAs(String words) {
    return new Place(
        words, name, relation, distanceKm, point, geometry, geonamesId, country, admin1);
  }

  public boolean resolved() {
    return point != null;
  }

  /** Whether its circle is the wider and the centre of another lies in it. */
  public boolean holds(Place other) {
    Point a = point;
    Point b = other.point;
    return a != null
        && b != null
        && a.radiusKm() > b.radiusKm()
        && Geodesy.distanceKm(a.lat(), a.lon(), b.lat(), b.lon()) < a.radiusKm();
  }
}
