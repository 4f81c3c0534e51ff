package dev.assay.place;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which border "the border" is: that of two countries that a report tells of, or the one beside the
 * place it tells of; and where on it. Stateless, safe to share.
 */
final class Borders {
  /** Places back among which the countries of a border are looked for. */
  private static final int NEAR = 6;

  /** Whoever speaks of a town and of the border means the stretch within so many km. */
  private static final double BESIDE_KM = 75;

  /** How far along the border its part beside a town reaches at least. */
  private static final double LEAST_KM = 15;

  private final Gazetteer gazetteer;

  Borders(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The border of two countries and the point of it that is nearest to a place. */
  private record Near(String name, GazetteerLine line, Coordinate at, double km) {}

  /** "The border" after some places; null where they do not tell which. */
  @Nullable Place atHand(String text, List<Spot> before) {
    List<Spot> last = before.subList(Math.max(0, before.size() - NEAR), before.size());
    Spot town = town(last);
    Near beside = town == null ? null : beside(town);
    Near between = between(last, town);
    if (between != null && (beside == null || between.km() <= BESIDE_KM)) {
      beside = between;
    }
    if (beside == null) {
      return null;
    }
    boolean close = beside.km() <= BESIDE_KM;
    Coordinate at = close ? beside.at() : Geodesy.halfway(beside.line().line());
    double radius =
        close
            ? Math.max(LEAST_KM, beside.km()) + beside.line().widthKm()
            : Geodesy.reachKm(beside.line().line(), at) + beside.line().widthKm();
    Place.Point point = new Place.Point(at.y, at.x, radius);
    return new Place(text, beside.name(), "border", null, point, null, null, null, null);
  }

  /** The last place of a report that is a point on the map of a country. */
  private static @Nullable Spot town(List<Spot> last) {
    for (int i = last.size() - 1; i >= 0; i--) {
      Spot spot = last.get(i);
      boolean settled = spot.kind() != null && Pointers.SETTLED.contains(spot.kind());
      if (settled && spot.place().country() != null && spot.place().point() != null) {
        return spot;
      }
    }
    return null;
  }

  /** The border beside a town, of all of its country. */
  private @Nullable Near beside(Spot town) {
    Near nearest = null;
    String country = Objects.requireNonNull(town.place().country());
    for (Map.Entry<String, GazetteerLine> border : gazetteer.borders(country).entrySet()) {
      Near near = near(country, border.getKey(), border.getValue(), town);
      nearest = nearest == null || near.km() < nearest.km() ? near : nearest;
    }
    return nearest == null || nearest.km() > BESIDE_KM ? null : nearest;
  }

  /** The border of the two countries last told that have one. */
  private @Nullable Near between(List<Spot> last, @Nullable Spot town) {
    for (int i = last.size() - 1; i > 0; i--) {
      String a = last.get(i).place().country();
      for (int j = i - 1; a != null && j >= 0; j--) {
        String b = last.get(j).place().country();
        GazetteerLine line = b == null || b.equals(a) ? null : gazetteer.border(a, b);
        if (line != null && b != null) {
          return near(a, b, line, town);
        }
      }
    }
    return null;
  }

  private Near near(String a, String b, GazetteerLine line, @Nullable Spot town) {
    String name = name(a) + "–" + name(b) + " border";
    Place.Point from = town == null ? null : town.place().point();
    if (from == null) {
      return new Near(name, line, Geodesy.halfway(line.line()), Double.POSITIVE_INFINITY);
    }
    Coordinate at = Geodesy.nearest(line.line(), new Coordinate(from.lon(), from.lat()));
    return new Near(name, line, at, Geodesy.distanceKm(from.lat(), from.lon(), at.y, at.x));
  }

  private String name(String country) {
    GazetteerEntry entry = gazetteer.country(country);
    return entry == null ? country : entry.name();
  }
}
