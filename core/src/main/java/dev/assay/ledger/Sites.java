package dev.assay.ledger;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How two places lie to each other. Pure functions. */
final class Sites {
  /** A place wider than this is no town: nobody holds it by holding a point of it. */
  private static final double TOWN_KM = 60;

  /**
   * A division that the gazetteer knows by no id of its own is one that bears its seat's name: who
   * takes "Homs" takes the town.
   */
  private static final double SEAT_KM = 120;

  /** Two spellings of one town are rarely further apart, two towns rarely nearer. */
  private static final double NEAR_KM = 15;

  /** What stands between the two places of a way. */
  private static final Pattern ENDS = Pattern.compile(" ?– ?");

  private static final double EARTH_KM = 6371.0088;

  private Sites() {}

  /** Whether it is a town or a site: something that one force can hold. */
  static boolean town(@Nullable Site s) {
    return s != null
        && !s.relation().equals("distance")
        && (s.relation().equals("in")
            || (s.radiusKm() == null
                ? s.anchor() != null || s.lat() == null
                : s.radiusKm() <= most(s)));
  }

  private static double most(Site s) {
    return s.anchor() == null && s.relation().equals("at") ? SEAT_KM : TOWN_KM;
  }

  /** Whether it is a road or a border between two places. */
  static boolean way(Site s) {
    return s.relation().equals("road") || s.relation().equals("border");
  }

  /** What two spellings of it have in common; a road has no direction. */
  static String key(Site s) {
    return way(s)
        ? Arrays.stream(ends(s)).map(Keys::skeleton).sorted().collect(Collectors.joining("/"))
        : Keys.skeleton(s.name());
  }

  /** "to A", "from A to B", "across the A–B border", "across the border of A". */
  static String along(Site s) {
    String[] ends = ends(s);
    if (s.relation().equals("border")) {
      return ends.length == 2 ? "across the " + s.name() : "across the border of " + s.name();
    }
    return way(s) && ends.length == 2 ? "from " + ends[0] + " to " + ends[1] : "to " + s.name();
  }

  private static String[] ends(Site way) {
    return ENDS.split(way.name().replaceFirst(" border$", ""));
  }

  static boolean same(Site a, Site b) {
    if (a.anchor() != null && a.anchor().equals(b.anchor())) {
      return true;
    }
    if (!key(a).equals(key(b)) && !Keys.skeleton(a.text()).equals(Keys.skeleton(b.text()))) {
      return false;
    }
    Double km = km(a, b);
    return km == null ? meet(a.country(), b.country()) : km <= Math.max(NEAR_KM, reach(a, b));
  }

  /** How far the middle of a division lies from its seat at most; 0 where neither is one. */
  private static double reach(Site a, Site b) {
    return Math.max(division(a) ? a.radiusKm() : 0, division(b) ? b.radiusKm() : 0);
  }

  private static boolean division(Site s) {
    Double radius = s.radiusKm();
    return s.anchor() == null && radius != null && radius > TOWN_KM && town(s);
  }

  /** Whether a lies in b: a country's town, a town's quarter. */
  static boolean within(Site a, Site b) {
    if (!meet(a.country(), b.country())) {
      return false;
    }
    String state = isState(b) ? b.country() : null;
    if (state != null && state.equals(a.country())) {
      return !isState(a);
    }
    Double km = km(a, b);
    Double ra = a.radiusKm();
    Double rb = b.radiusKm();
    return km != null && ra != null && rb != null && rb > 2 * ra && km + ra <= rb;
  }

  /** A whole country, which reaches further than any circle around its middle tells. */
  static boolean isState(Site s) {
    Double radius = s.radiusKm();
    return (s.anchor() != null || s.lat() == null)
        && s.admin1() == null
        && s.country() != null
        && s.relation().equals("at")
        && radius != null
        && radius > TOWN_KM;
  }

  /** Whether nobody can be in both. */
  static boolean apart(Site a, Site b) {
    if (same(a, b) || within(a, b) || within(b, a)) {
      return false;
    }
    Double km = km(a, b);
    if (km == null) {
      return a.country() != null && b.country() != null && !a.country().equals(b.country());
    }
    double reach =
        (a.radiusKm() == null ? 0 : a.radiusKm()) + (b.radiusKm() == null ? 0 : b.radiusKm());
    return km > Math.max(reach, NEAR_KM) || !meet(a.country(), b.country());
  }

  private static boolean meet(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b);
  }

  /** Great-circle distance; null where one of them is not resolved. */
  static @Nullable Double km(Site a, Site b) {
    Double latA = a.lat();
    Double lonA = a.lon();
    Double latB = b.lat();
    Double lonB = b.lon();
    if (latA == null || lonA == null || latB == null || lonB == null) {
      return null;
    }
    double dLat = Math.toRadians(latB - latA);
    double dLon = Math.toRadians(lonB - lonA);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(latA))
                * Math.cos(Math.toRadians(latB))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
