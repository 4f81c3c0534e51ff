package dev.assay.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the settlements of countries lie: the point that stands for a country on maps may lie at
 * its edge, and few countries are round. Stateless.
 */
final class CountryExtents {
  /** One of so many at either end is left out: an island far away, a wrong entry. */
  private static final int OUTLIERS = 50;

  /** Settlements have an extent, too. */
  private static final double LEAST_KM = 5;

  private CountryExtents() {}

  /**
   * The settlements of a country.
   *
   * @param middle between the outermost of them; x is longitude
   * @param northKm from there to the northernmost
   * @param eastKm from there to the easternmost
   * @param capital index of the seat of its government; -1 where none or more than one is known
   */
  record Extent(Coordinate middle, double northKm, double eastKm, int capital) {
    /** How far it reaches in a direction, in degrees clockwise from north. */
    double reachKm(double azimuth) {
      double a = Math.toRadians(azimuth);
      return Math.hypot(northKm * Math.cos(a), eastKm * Math.sin(a));
    }

    /** Of the circle that is as large. */
    double radiusKm() {
      return Math.sqrt(northKm * eastKm);
    }
  }

  /** By code of the country. */
  static Map<String, Extent> of(Gazetteer gazetteer) {
    Map<String, Points> points = new HashMap<>();
    for (int i = 0; i < gazetteer.size(); i++) {
      String country = gazetteer.countryCode(i);
      if (gazetteer.kindOf(i).isSettlement() && !country.isEmpty()) {
        Points of = points.computeIfAbsent(country, c -> new Points());
        of.add(gazetteer.lat(i), gazetteer.lon(i));
        if (gazetteer.kindOf(i) == PlaceKind.CAPITAL) {
          of.capitals++;
          of.capital = i;
        }
      }
    }
    Map<String, Extent> extents = new HashMap<>();
    points.forEach((country, of) -> extents.put(country, of.extent()));
    return extents;
  }

  private static final class Points {
    private double[] lats = new double[16];
    private double[] lons = new double[16];
    private int count;
    private int capitals;
    private int capital;

    void add(double lat, double lon) {
      if (count == lats.length) {
        lats = Arrays.copyOf(lats, 2 * count);
        lons = Arrays.copyOf(lons, 2 * count);
      }
      lats[count] = lat;
      lons[count++] = lon;
    }

    Extent extent() {
      Arrays.sort(lats, 0, count);
      Arrays.sort(lons, 0, count);
      int first = count / OUTLIERS;
      int last = count - 1 - first;
      double lat = (lats[first] + lats[last]) / 2;
      double lon = (lons[first] + lons[last]) / 2;
      return new Extent(
          new Coordinate(lon, lat),
          LEAST_KM + Geodesy.distanceKm(lat, lon, lats[last], lon),
          LEAST_KM + Geodesy.distanceKm(lat, lon, lat, lons[last]),
          capitals == 1 ? capital : -1);
    }
  }
}
