package dev.assay.place;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A border or a river, roughly.
 *
 * @param points WGS84, x is longitude; not to be changed
 * @param widthKm how far to either side the true line may lie
 */
public record GazetteerLine(String name, List<Coordinate> points, double widthKm) {
  public GazetteerLine {
    points = List.copyOf(points);
  }

  /** Its points as JTS takes them. */
  Coordinate[] line() {
    return points.toArray(Coordinate[]::new);
  }
}
