package dev.assay.place;

import dev.assay.text.TokenRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Places derived from others by a relation, with their uncertainty (point-radius method; Wieczorek,
 * Guo and Hijmans 2004): the anchor's extent, the vagueness of a figure, which grows with the
 * figure, and the vagueness of a direction. Stateless, safe to share.
 */
final class RelativePlaces {
  /** How far the countryside of a town reaches beyond it. */
  private static final double COUNTRYSIDE_KM = 25;

  /** How far the outskirts of a town reach on either side of its edge. */
  private static final double OUTSKIRTS_KM = 6;

  /** Who speaks of a part of a village knows no better where it lies. */
  private static final double LEAST_PART_KM = 1.5;

  /** How far "south of" a town reaches, where no distance is told: halfway to the next town. */
  private static final double DIRECTION_KM = 20;

  /** Villages that are named in one breath lie no further apart. */
  private static final double NEIGHBOURS_KM = 40;

  private static final double AIRPORT_KM = 8;

  /** The border of two areas lies within this share of their radii from the middle. */
  private static final double BORDER_SHARE = 0.4;

  /** Halfway is within this share of the way from the middle. */
  private static final double HALFWAY_SHARE = 0.15;

  /** Whoever speaks of a way between two places does not mean two ends of the world. */
  private static final double LONGEST_KM = 1500;

  /** A country told so many times as often as another is what the report is about. */
  private static final int FAR_MORE = 2;

  private final Gazetteer gazetteer;

  RelativePlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The place that a match tells; unresolved where an anchor is. */
  Place derive(String relation, RelationGrammar.Match match, String text) {
    // "Across the Nile from Khartoum": near the town, not the river.
    int anchor = relation.equals("near") ? match.places.size() - 1 : 0;
    Place a = match.places.get(anchor).place();
    Place.Point at = a.point();
    String told = told(relation);
    Double km = match.km < 0 ? null : Double.valueOf(match.km);
    boolean pair = match.places.size() > 1;
    Place b = match.places.get(match.places.size() - 1).place();
    if (at == null || (pair && b.point() == null)) {
      return new Place(text, a.name(), told, km, null, null, null, null, null);
    }
    return switch (relation) {
      case "at" -> anchored(text, a, a.relation(), a.distanceKm(), at, a.geometry());
      case "distance" -> ring(text, a, match.km);
      case "within" ->
          anchored(text, a, told, km, circle(at.lat(), at.lon(), match.km + at.radiusKm()), null);
      case "distance-direction" -> offset(text, a, match.km, match.azimuth);
      case "direction" -> side(text, a, match.azimuth, match.places.get(0).kind());
      case "near" ->
          // What lies somewhere in a province lies near there, too.
          anchored(
              text,
              a,
              told,
              km,
              a.relation().equals("in")
                  ? at
                  : circle(at.lat(), at.lon(), near(at.radiusKm(), match.site)),
              null);
      case "countryside" -> anchored(text, a, told, km, countryside(at), a.geometry());
      case "perimeter" ->
          anchored(text, a, told, km, circle(at.lat(), at.lon(), at.radiusKm() + 1), null);
      case "off-coast" ->
          anchored(text, a, told, km, circle(at.lat(), at.lon(), 1.5 * at.radiusKm() + 60), null);
      case "part-of" -> part(text, a, match.azimuth, match.places.get(0).kind());
      case "outskirts" -> outskirts(text, a, match.azimuth);
      case "both" -> around(text, a, b);
      case "between" -> corridor(text, a, b, told, 0.25);
      case "halfway" -> halfway(text, a, b);
      case "road" -> corridor(text, a, b, told, 0.12);
      case "border" -> border(text, match.places);
      case "along" -> river(text, a);
      default ->
          throw new IllegalArgumentException(
              "ASSAY-PLACE-005 relations.yaml: no relation \"" + relation + "\"");
    };
  }

  private static String told(String relation) {
    return switch (relation) {
      case "within" -> "distance";
      case "countryside", "outskirts", "both" -> "near";
      case "distance-direction" -> "direction";
      case "halfway" -> "between";
      default -> relation;
    };
  }

  /** How far what a town has lies from it: airports lie beyond the edge. */
  private static double near(double radiusKm, @Nullable PlaceKind site) {
    return near(radiusKm) + (site == PlaceKind.BASE ? AIRPORT_KM : 0);
  }

  /** How far what is near a place reaches. */
  private static double near(double radiusKm) {
    return radiusKm + Math.max(5, 0.25 * radiusKm);
  }

  private static Place.Point circle(double lat, double lon, double radiusKm) {
    return new Place.Point(lat, lon, radiusKm);
  }

  private static Place anchored(
      String text,
      Place a,
      String relation,
      @Nullable Double km,
      Place.Point point,
      @Nullable Geometry shape) {
    return new Place(
        text, a.name(), relation, km, point, shape, a.geonamesId(), a.country(), a.admin1());
  }

  private static Place.Point point(Place place) {
    return Objects.requireNonNull(place.point());
  }

  /** The land around a town; a province is its own countryside. */
  private static Place.Point countryside(Place.Point at) {
    double around = Math.min(at.radiusKm() + COUNTRYSIDE_KM, 2 * COUNTRYSIDE_KM);
    return circle(at.lat(), at.lon(), Math.max(at.radiusKm(), around));
  }

  private static Place ring(String text, Place a, double km) {
    Place.Point at = point(a);
    double vague = at.radiusKm() + DistanceWords.vagueKm(km);
    Geometry ring = Geodesy.ring(at.lat(), at.lon(), km - vague, km + vague);
    return anchored(text, a, "distance", km, circle(at.lat(), at.lon(), km + vague), ring);
  }

  /** The far end of a distance in a direction: how vague both are, and where the anchor begins. */
  private static Place offset(String text, Place a, double km, double azimuth) {
    Place.Point at = point(a);
    Coordinate centre = Geodesy.shifted(at.lat(), at.lon(), azimuth, km);
    double aside = 2 * km * Math.sin(Math.toRadians(DistanceWords.halfAngle(azimuth) / 2));
    double radius = Math.min(at.radiusKm(), 15) + Math.hypot(DistanceWords.vagueKm(km), aside);
    return anchored(text, a, "direction", km, circle(centre.y, centre.x, radius), null);
  }

  private static Place side(String text, Place a, double azimuth, @Nullable PlaceKind kind) {
    if (kind != null && kind.isArea()) {
      Place.Point at = point(a);
      Coordinate centre = Geodesy.shifted(at.lat(), at.lon(), azimuth, at.radiusKm());
      return anchored(text, a, "direction", null, circle(centre.y, centre.x, at.radiusKm()), null);
    }
    Place.Point at = point(a);
    double reach = at.radiusKm() + DIRECTION_KM;
    Coordinate centre = Geodesy.shifted(at.lat(), at.lon(), azimuth, reach / 2);
    Geometry sector = Geodesy.sector(at.lat(), at.lon(), azimuth, 45, 0, reach);
    return anchored(text, a, "direction", null, circle(centre.y, centre.x, reach / 2 + 5), sector);
  }

  private Place part(String text, Place a, double azimuth, @Nullable PlaceKind kind) {
    Place.Point at = point(a);
    CountryExtents.Extent extent =
        kind == PlaceKind.COUNTRY && a.country() != null ? gazetteer.extent(a.country()) : null;
    if (extent != null) {
      Coordinate middle = extent.middle();
      return part(text, a, middle, extent.radiusKm(), extent.reachKm(azimuth), azimuth);
    }
    Coordinate middle = new Coordinate(at.lon(), at.lat());
    return part(text, a, middle, at.radiusKm(), at.radiusKm(), azimuth);
  }

  /** Halfway from the middle to the edge; the middle itself where the azimuth is less than 0. */
  private static Place part(
      String text, Place a, Coordinate middle, double radiusKm, double reachKm, double azimuth) {
    boolean central = azimuth < 0;
    Coordinate centre =
        central ? middle : Geodesy.shifted(middle.y, middle.x, azimuth, reachKm * 0.5);
    double radius = Math.max(LEAST_PART_KM, radiusKm * (central ? 0.5 : 0.7));
    return anchored(text, a, "part-of", null, circle(centre.y, centre.x, radius), null);
  }

  /** "The western outskirts of": around the edge on that side. */
  private static Place outskirts(String text, Place a, double azimuth) {
    Place.Point at = point(a);
    boolean central = azimuth < 0;
    Coordinate centre = Geodesy.shifted(at.lat(), at.lon(), azimuth, central ? 0 : at.radiusKm());
    double radius = Math.max(OUTSKIRTS_KM, at.radiusKm());
    return anchored(text, a, "near", null, circle(centre.y, centre.x, radius), null);
  }

  /** "Near the villages of A and B": a circle around both, where they are neighbours. */
  private static Place around(String text, Place a, Place b) {
    Place.Point p = point(a);
    Place.Point q = point(b);
    double km = Geodesy.distanceKm(p.lat(), p.lon(), q.lat(), q.lon());
    if (km > NEIGHBOURS_KM) {
      return anchored(text, a, "near", null, circle(p.lat(), p.lon(), near(p.radiusKm())), null);
    }
    Coordinate middle =
        Geodesy.middle(new Coordinate(p.lon(), p.lat()), new Coordinate(q.lon(), q.lat()));
    double radius = near(km / 2 + Math.max(p.radiusKm(), q.radiusKm()));
    return anchored(text, a, "near", null, circle(middle.y, middle.x, radius), null);
  }

  /** Around the middle between two places. */
  private static Place halfway(String text, Place a, Place b) {
    Place between = corridor(text, a, b, "between", HALFWAY_SHARE);
    Place.Point middle = between.point();
    if (middle == null) {
      return between;
    }
    double km = Geodesy.distanceKm(point(a).lat(), point(a).lon(), middle.lat(), middle.lon());
    double radius = Math.max(5, 2 * HALFWAY_SHARE * km);
    return new Place(
        text,
        between.name(),
        "between",
        null,
        circle(middle.lat(), middle.lon(), radius),
        null,
        null,
        between.country(),
        null);
  }

  /** The country whose border with another's is known, of places told before, latest first. */
  @Nullable Spot neighbour(Spot of, List<Spot> before) {
    String country = of.place().country();
    for (int i = before.size() - 1; country != null && i >= 0; i--) {
      String other = before.get(i).place().country();
      if (other != null && !other.equals(country) && gazetteer.border(country, other) != null) {
        return spot(of, Objects.requireNonNull(gazetteer.country(other)));
      }
    }
    return null;
  }

  /**
   * What "the country" stands for: the one last named as a place of its own, "in Chad" and not
   * "near Chad", unless the report has told of another far more often; null where none is told.
   */
  @Nullable Spot country(List<Spot> before) {
    Map<String, Integer> told = new LinkedHashMap<>();
    Spot last = null;
    for (Spot spot : before) {
      String country = spot.place().country();
      boolean itself = spot.place().relation().equals("at");
      if (country != null && itself) {
        told.merge(country, 1, Integer::sum);
      }
      last = spot.kind() == PlaceKind.COUNTRY && spot.tells() && itself ? spot : last;
    }
    String most =
        told.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    int often = told.getOrDefault(most, 0);
    String named = last == null ? null : last.place().country();
    if (last != null && (named == null || often <= FAR_MORE * told.getOrDefault(named, 0))) {
      return last;
    }
    GazetteerEntry entry = often > 1 ? gazetteer.country(most) : null;
    Spot like = before.isEmpty() ? null : before.get(before.size() - 1);
    return entry == null || like == null ? last : spot(like, entry);
  }

  /** The seat of a country's government; null where it is not known. */
  @Nullable Spot capital(String country) {
    GazetteerEntry entry = gazetteer.capital(country);
    if (entry == null) {
      return null;
    }
    Place place = Place.of(entry.name(), entry, entry.radiusKm());
    return new Spot(0, 0, 0, new TokenRange(0, 1), place, entry.kind(), false, false);
  }

  /** A country, told by other words. */
  private static Spot spot(Spot of, GazetteerEntry entry) {
    Place place = Place.of(entry.name(), entry, entry.radiusKm());
    return new Spot(
        of.start(), of.end(), of.head(), of.range(), place, PlaceKind.COUNTRY, false, false);
  }

  private static Place corridor(String text, Place a, Place b, String relation, double share) {
    Coordinate from = new Coordinate(point(a).lon(), point(a).lat());
    Coordinate to = new Coordinate(point(b).lon(), point(b).lat());
    Coordinate[] line = {from, to};
    double length = Geodesy.lengthKm(line);
    if (length > LONGEST_KM) {
      return Place.unresolved(text, relation, null);
    }
    double width = Math.max(5, share * length);
    Coordinate middle = Geodesy.middle(from, to);
    String name = a.name() + " – " + b.name();
    String country = Objects.equals(a.country(), b.country()) ? a.country() : null;
    Geometry shape = length < 1 ? null : Geodesy.corridor(line, width);
    return new Place(
        text,
        name,
        relation,
        null,
        circle(middle.y, middle.x, Math.hypot(length / 2, width)),
        shape,
        null,
        country,
        null);
  }

  private Place border(String text, List<Spot> of) {
    Place a = of.get(0).place();
    Place b = of.get(of.size() - 1).place();
    String first = a.country();
    String second = b.country();
    GazetteerLine line = first == null || second == null ? null : gazetteer.border(first, second);
    if (line == null && of.size() > 1) {
      Place.Point p = point(a);
      Place.Point q = point(b);
      Coordinate middle =
          Geodesy.middle(new Coordinate(p.lon(), p.lat()), new Coordinate(q.lon(), q.lat()));
      return new Place(
          text,
          a.name() + "–" + b.name() + " border",
          "border",
          null,
          circle(middle.y, middle.x, BORDER_SHARE * (p.radiusKm() + q.radiusKm())),
          null,
          null,
          null,
          null);
    }
    if (line == null) {
      return anchored(text, a, "border", null, point(a), null);
    }
    return along(text, a.name() + "–" + b.name() + " border", "border", line);
  }

  private Place river(String text, Place a) {
    GazetteerLine line = gazetteer.river(a.name());
    return line == null
        ? anchored(text, a, "along", null, point(a), null)
        : along(text, a.name(), "along", line);
  }

  private static Place along(String text, String name, String relation, GazetteerLine line) {
    Coordinate middle = Geodesy.halfway(line.line());
    double reach = Geodesy.reachKm(line.line(), middle) + line.widthKm();
    return new Place(
        text,
        name,
        relation,
        null,
        circle(middle.y, middle.x, reach),
        Geodesy.corridor(line.line(), line.widthKm()),
        null,
        null,
        null);
  }
}
