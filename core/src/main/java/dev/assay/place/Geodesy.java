package dev.assay.place;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** Distances and shapes on the earth, WGS84 in degrees (x is longitude), lengths in km. */
final class Geodesy {
  private static final double EARTH_KM = 6371.0088;
  private static final double KM_PER_DEGREE = 111.195;
  private static final int CORNERS = 48;
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private Geodesy() {}

  /** Great-circle distance; within 0.5 % of the geodesic, and fast. */
  static double distanceKm(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1);
    double dLon = Math.toRadians(lon2 - lon1);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }

  /** The point that lies so far from another, in a direction in degrees clockwise from north. */
  static Coordinate shifted(double lat, double lon, double azimuth, double km) {
    GeodesicData end = Geodesic.WGS84.Direct(lat, lon, azimuth, km * 1000);
    return new Coordinate(end.lon2, end.lat2);
  }

  /** The middle of the geodesic between two points. */
  static Coordinate middle(Coordinate a, Coordinate b) {
    GeodesicData between = Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x);
    return shifted(a.y, a.x, between.azi1, between.s12 / 2000);
  }

  /** All points between two distances from a centre. */
  static Polygon ring(double lat, double lon, double innerKm, double outerKm) {
    LinearRing shell = circle(lat, lon, outerKm);
    LinearRing[] holes =
        innerKm > 0.1 ? new LinearRing[] {circle(lat, lon, innerKm)} : new LinearRing[0];
    return FACTORY.createPolygon(shell, holes);
  }

  /** The part of a ring that lies within some degrees of a direction. */
  static Polygon sector(
      double lat, double lon, double azimuth, double halfAngle, double innerKm, double outerKm) {
    List<Coordinate> corners = new ArrayList<>();
    int steps = 12;
    for (int i = 0; i <= steps; i++) {
      corners.add(shifted(lat, lon, azimuth - halfAngle + 2 * halfAngle * i / steps, outerKm));
    }
    for (int i = steps; i >= 0; i--) {
      corners.add(
          shifted(
              lat, lon, azimuth - halfAngle + 2 * halfAngle * i / steps, Math.max(0.05, innerKm)));
    }
    corners.add(corners.get(0));
    return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
  }

  private static LinearRing circle(double lat, double lon, double km) {
    Coordinate[] corners = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      corners[i] = shifted(lat, lon, 360.0 * i / CORNERS, km);
    }
    corners[CORNERS] = corners[0];
    return FACTORY.createLinearRing(corners);
  }

  /**
   * All points within so many km of a line, none beyond its ends; the line's degrees are stretched
   * to km at its middle latitude.
   */
  static Geometry corridor(Coordinate[] line, double halfWidthKm) {
    Geometry path = FACTORY.createLineString(line);
    double squeeze = Math.cos(Math.toRadians(path.getCentroid().getY()));
    Geometry flat = AffineTransformation.scaleInstance(squeeze, 1).transform(path);
    Geometry wide = flat.buffer(halfWidthKm / KM_PER_DEGREE, 4, BufferParameters.CAP_FLAT);
    Geometry back = AffineTransformation.scaleInstance(1 / squeeze, 1).transform(wide);
    back.setSRID(4326);
    return back;
  }

  /** Length of a line. */
  static double lengthKm(Coordinate[] line) {
    double sum = 0;
    for (int i = 1; i < line.length; i++) {
      sum += distanceKm(line[i - 1].y, line[i - 1].x, line[i].y, line[i].x);
    }
    return sum;
  }

  /** The point halfway along a line. */
  static Coordinate halfway(Coordinate[] line) {
    double left = lengthKm(line) / 2;
    for (int i = 1; i < line.length; i++) {
      double step = distanceKm(line[i - 1].y, line[i - 1].x, line[i].y, line[i].x);
      if (step >= left && step > 0) {
        double t = left / step;
        return new Coordinate(
            line[i - 1].x + t * (line[i].x - line[i - 1].x),
            line[i - 1].y + t * (line[i].y - line[i - 1].y));
      }
      left -= step;
    }
    return line[line.length - 1];
  }

  /** The point of a line that lies nearest to another, on a plane around that one. */
  static Coordinate nearest(Coordinate[] line, Coordinate to) {
    double squeeze = Math.cos(Math.toRadians(to.y));
    Coordinate best = line[0];
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < line.length; i++) {
      double dx = (line[i].x - line[i - 1].x) * squeeze;
      double dy = line[i].y - line[i - 1].y;
      double x = (to.x - line[i - 1].x) * squeeze;
      double y = to.y - line[i - 1].y;
      double length = dx * dx + dy * dy;
      double t = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
      double away = Math.hypot(x - t * dx, y - t * dy);
      if (away < least) {
        least = away;
        best =
            new Coordinate(line[i - 1].x + t * (line[i].x - line[i - 1].x), line[i - 1].y + t * dy);
      }
    }
    return best;
  }

  /** How far the farthest corner of a line lies from a point. */
  static double reachKm(Coordinate[] line, Coordinate from) {
    double reach = 0;
    for (Coordinate c : line) {
      reach = Math.max(reach, distanceKm(c.y, c.x, from.y, from.x));
    }
    return reach;
  }
}
