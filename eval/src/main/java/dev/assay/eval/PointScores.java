package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * One place a record: whether the gold's point lies in the predicted area, or within the radius of
 * the predicted point. The gold's point is its own or its event's. A wide circle holds anything, so
 * {@code contained} is to be read beside {@code median_radius_km}. Not thread-safe.
 */
final class PointScores {
  private final ErrorDistances errors = new ErrorDistances();
  private final List<Double> found = new ArrayList<>();
  private final List<Double> radii = new ArrayList<>();
  private int all;
  private int contained;

  void add(ObjectNode gold, ObjectNode predicted) {
    all++;
    if (!predicted.path("lat").isNumber()) {
      errors.add(null);
      return;
    }
    JsonNode at = gold.path("lat").isNumber() ? gold : gold.path("event");
    double km =
        ErrorDistances.km(
            at.path("lat").asDouble(),
            at.path("lon").asDouble(),
            predicted.path("lat").asDouble(),
            predicted.path("lon").asDouble());
    double radius = predicted.path("radiusKm").asDouble();
    errors.add(km);
    found.add(km);
    radii.add(radius);
    contained += km <= radius || inside(at, predicted.path("geometry")) ? 1 : 0;
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", all);
    figures.put("resolved", Counts.ratio(found.size(), all));
    figures.put("contained", Counts.ratio(contained, all));
    figures.put("contained_resolved", Counts.ratio(contained, found.size()));
    if (!found.isEmpty()) {
      Collections.sort(radii);
      figures.put("median_radius_km", ErrorDistances.median(radii));
      figures.put("p90_radius_km", radii.get((int) (0.9 * (radii.size() - 1))));
    }
    for (int km : new int[] {5, 20, 50, 161}) {
      figures.put("acc" + km, errors.within(km));
    }
    if (!found.isEmpty()) {
      figures.put("median_km_resolved", ErrorDistances.median(found));
    }
    return figures;
  }

  /** By the even-odd rule over all rings, holes included. */
  private static boolean inside(JsonNode gold, JsonNode geometry) {
    if (!geometry.isTextual()) {
      return false;
    }
    boolean odd = false;
    Geometry shape = shape(geometry.asText());
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        odd ^= crosses(gold, polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          odd ^= crosses(gold, polygon.getInteriorRingN(hole));
        }
      }
    }
    return odd;
  }

  private static boolean crosses(JsonNode gold, LinearRing ring) {
    double lat = gold.path("lat").asDouble();
    double lon = gold.path("lon").asDouble();
    boolean odd = false;
    Coordinate[] corners = ring.getCoordinates();
    for (int i = 1; i < corners.length; i++) {
      Coordinate a = corners[i - 1];
      Coordinate b = corners[i];
      odd ^= (a.y > lat) != (b.y > lat) && lon < a.x + (lat - a.y) / (b.y - a.y) * (b.x - a.x);
    }
    return odd;
  }

  private static Geometry shape(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new EvaluationException(
          "ASSAY-EVAL-02", "'" + wkt + "' is no geometry; WKT is expected", e);
    }
  }
}
