package dev.assay.place;

import org.locationtech.jts.geom.Coordinate;

/**
 * A border or a river, roughly.
 *
 * @param points WGS84, x is longitude
 * @param widthKm how far to either side the true line may lie
 */
public record GazetteerLine(String name, Coordinate[] points, double widthKm) {
  public GazetteerLine {
    points = points.clone();
  }

  @Override
  public Coordinate[] points() {
    return points.clone();
  }
}
