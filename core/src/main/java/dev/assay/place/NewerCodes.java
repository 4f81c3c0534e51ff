package dev.assay.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The divisions that settlements lie in by the newer of two sources. Codes of divisions are given
 * anew when a country divides itself anew (South Sudan, Viet Nam), so the codes of an older list
 * name other divisions in a newer one.
 */
final class NewerCodes {
  /** A settlement that the newer list does not have lies where its nearest neighbour lies. */
  private static final double FARTHEST_KM = 60;

  private static final double SAME_KM = 12;
  private static final double CELL_DEGREES = 0.3;

  private final Map<String, List<Settlement>> cells = new HashMap<>();

  /** Codes of a first- and a second-level division; the second may be empty. */
  record Codes(String admin1, String admin2) {}

  private record Settlement(String name, double lat, double lon, Codes codes) {}

  /** Reads {@code [{"name", "lat", "lng", "country", "admin1", "admin2"}]}. */
  static NewerCodes read(InputStream in) throws IOException {
    NewerCodes codes = new NewerCodes();
    for (JsonNode node : new ObjectMapper().readTree(in)) {
      codes.add(
          node.path("country").asText(),
          new Settlement(
              node.path("name").asText(),
              node.path("lat").asDouble(),
              node.path("lng").asDouble(),
              new Codes(node.path("admin1").asText(), node.path("admin2").asText())));
    }
    return codes;
  }

  private void add(String country, Settlement settlement) {
    cells
        .computeIfAbsent(
            cell(country, settlement.lat, settlement.lon, 0, 0), k -> new ArrayList<>())
        .add(settlement);
  }

  /** The codes of a settlement of an older list: of its namesake nearby, or of its neighbour. */
  Codes of(String country, String name, double lat, double lon, Codes older) {
    Settlement nearest = null;
    double least = FARTHEST_KM;
    Settlement same = null;
    double sameKm = SAME_KM;
    for (Settlement other : near(country, lat, lon)) {
      double km = Geodesy.distanceKm(lat, lon, other.lat, other.lon);
      if (km < least) {
        nearest = other;
        least = km;
      }
      if (km < sameKm && other.name.equals(name)) {
        same = other;
        sameKm = km;
      }
    }
    return codes(same != null ? same : nearest, older);
  }

  private static Codes codes(@Nullable Settlement settlement, Codes older) {
    return settlement == null || settlement.codes.admin1.isEmpty() ? older : settlement.codes;
  }

  private List<Settlement> near(String country, double lat, double lon) {
    List<Settlement> near = new ArrayList<>();
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        near.addAll(cells.getOrDefault(cell(country, lat, lon, i, j), List.of()));
      }
    }
    return near;
  }

  private static String cell(String country, double lat, double lon, int i, int j) {
    return country
        + ":"
        + (Math.round(lat / CELL_DEGREES) + i)
        + ":"
        + (Math.round(lon / CELL_DEGREES) + j);
  }
}
