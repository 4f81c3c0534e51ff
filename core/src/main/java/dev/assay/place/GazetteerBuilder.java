package dev.assay.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Makes the index of a {@link Gazetteer} from its sources: GeoNames dumps, the names of its
 * divisions, and tables of countries, regions, sites and lines. The same sources in the same order
 * give the same bytes. Not safe to share between threads.
 */
public final class GazetteerBuilder {
  private static final int MIN_LATIN_NAME = 2;

  private final NameKeys keys = NameKeys.load();
  private final List<RawPlace> places = new ArrayList<>();
  private final List<RawLine> lines = new ArrayList<>();
  private final NamePostings names = new NamePostings(keys);
  private final Map<String, String> iso3 = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> divisions = new HashMap<>();
  private final Map<Integer, Extent> extents = new HashMap<>();
  private final Map<Integer, Table.Row> centres = new HashMap<>();
  private final Map<Integer, Integer> seats = new HashMap<>();
  private @Nullable NewerCodes newer;

  /** A place before it is written. */
  static final class RawPlace {
    long geonamesId;
    String name = "";
    PlaceKind kind = PlaceKind.SETTLEMENT;
    double lat;
    double lon;
    double radiusKm;
    int population;
    String country = "";
    int parent = -1;
  }

  /** A border or a river before it is written. */
  record RawLine(String kind, String name, List<Coordinate> points, double widthKm) {}

  /** The settlements of a division, from which its centre and its radius come. */
  private static final class Extent {
    private final List<double[]> points = new ArrayList<>();
  }

  /** The table of countries; it comes first. */
  public void countries(InputStream in) throws IOException {
    for (Table.Row row : Table.read("countries.tsv", in).rows()) {
      RawPlace place =
          place(row.get("name"), PlaceKind.COUNTRY, row.number("lat"), row.number("lon"));
      place.country = row.get("iso3");
      place.radiusKm = Math.max(10, Math.sqrt(row.number("area") / Math.PI));
      boolean known = row.columns().contains("geonameid") && !row.get("geonameid").isEmpty();
      place.geonamesId = known ? (long) row.number("geonameid") : 0;
      int index = add(place);
      iso3.put(row.get("iso2"), row.get("iso3"));
      countries.put(row.get("iso3"), index);
      names.add(place.name, index, NamePostings.NAME);
      row.list("aliases").forEach(alias -> names.add(alias, index, NamePostings.NAME));
      row.list("demonyms").forEach(word -> names.add(word, index, NamePostings.DEMONYM));
      if (!row.get("iso3").equals(row.get("name"))) {
        names.add(row.get("iso3"), index, NamePostings.ABBREVIATION);
      }
    }
  }

  /**
   * Names of divisions, as GeoNames has them: an array of {@code {"code": "SY.07", "name": ...}},
   * first level before second.
   */
  public void divisions(InputStream in) throws IOException {
    for (JsonNode node : new ObjectMapper().readTree(in)) {
      String code = node.path("code").asText();
      String country = iso3.get(code.substring(0, 2));
      int dot = code.lastIndexOf('.');
      boolean second = dot > 2;
      if (country == null) {
        continue;
      }
      RawPlace place =
          place(
              node.path("name").asText(), second ? PlaceKind.DIVISION2 : PlaceKind.DIVISION1, 0, 0);
      place.country = country;
      Integer parent = second ? divisions.get(code.substring(0, dot)) : countries.get(country);
      place.parent = parent == null ? -1 : parent;
      int index = add(place);
      divisions.put(code, index);
      names.add(place.name, index, NamePostings.NAME);
      String bare = DivisionNames.bare(place.name);
      // "Orange" for Orange County would drown the towns of that name; a first-level division goes
      // by its bare name.
      names.add(bare, index, second ? NamePostings.ALTERNATE : NamePostings.NAME);
    }
  }

  /**
   * More names of first-level divisions, by code, and of the seats they are named for, and centres
   * of those whose towns lie at their edge; after the settlements.
   */
  public void divisionNames(InputStream in) throws IOException {
    for (Table.Row row : Table.read("divisions.tsv", in).rows()) {
      Integer index = divisions.get(row.get("code"));
      if (index == null) {
        throw row.error("code", "the code of a division");
      }
      if (row.columns().contains("radius") && !row.get("radius").isEmpty()) {
        centres.put(index, row);
      }
      for (String alias : row.list("aliases")) {
        boolean abbreviation = alias.length() <= 2 || alias.endsWith(".");
        names.add(alias, index, abbreviation ? NamePostings.ABBREVIATION : NamePostings.NAME);
        Integer seat = seats.get(index);
        if (!abbreviation && seat != null && alike(alias, places.get(seat).name)) {
          names.add(alias, seat, NamePostings.NAME);
        }
      }
    }
  }

  /** More names of settlements, by GeoNames' id; after the settlements. */
  public void settlementNames(InputStream in) throws IOException {
    Map<Long, Integer> settlements = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).kind.isSettlement()) {
        settlements.put(places.get(i).geonamesId, i);
      }
    }
    for (Table.Row row : Table.read("spellings.tsv", in).rows()) {
      Integer index = settlements.get((long) row.number("id"));
      if (index == null) {
        throw row.error("id", "GeoNames' id of a settlement");
      }
      for (String spelling : row.list("spellings")) {
        names.add(spelling, index, NamePostings.ALTERNATE);
      }
    }
  }

  /**
   * Settlements of a newer list than the dump that comes after it, as {@link #moreSettlements}
   * takes them: what divisions the dump's settlements lie in is told by these.
   */
  public void newerCodes(InputStream in) throws IOException {
    newer = NewerCodes.read(in);
  }

  /** A GeoNames dump: 19 columns, tab-separated. Rows that are no settlements are left out. */
  public void geonames(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 15 && cells[6].equals("P")) {
        geoname(cells);
      }
    }
  }

  private void geoname(String[] cells) {
    RawPlace place =
        place(cells[1], kind(cells[7]), Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
    place.geonamesId = Long.parseLong(cells[0]);
    place.population = (int) Long.parseLong(cells[14].isEmpty() ? "0" : cells[14]);
    place.country = iso3.getOrDefault(cells[8], "");
    place.radiusKm = settlementRadius(place.population);
    var codes = new NewerCodes.Codes(cells[10], cells[11]);
    if (newer != null) {
      codes = newer.of(cells[8], place.name, place.lat, place.lon, codes);
    }
    place.parent = parent(cells[8], codes.admin1(), codes.admin2());
    int index = add(place);
    names.add(place.name, index, NamePostings.NAME);
    names.add(cells[2], index, NamePostings.NAME);
    for (String alternate : cells[3].split(",", -1)) {
      if (wanted(alternate)) {
        names.add(alternate, index, NamePostings.ALTERNATE);
      }
    }
    noteExtent(place);
    shareWithDivision(place, cells[3].split(",", -1));
  }

  /** A division named for its seat goes by the seat's other spellings too. */
  private void shareWithDivision(RawPlace place, String[] alternates) {
    if (place.parent < 0 || (place.kind != PlaceKind.SEAT && place.kind != PlaceKind.CAPITAL)) {
      return;
    }
    int division = firstLevel(place.parent);
    if (places.get(division).kind == PlaceKind.DIVISION1
        && alike(place.name, DivisionNames.bare(places.get(division).name))) {
      seats.put(division, places.size() - 1);
      names.add(
          DivisionNames.bare(places.get(division).name), places.size() - 1, NamePostings.NAME);
      for (String alternate : alternates) {
        if (alternate.length() > 3 && wanted(alternate) && !alternate.equals(place.name)) {
          names.add(alternate, division, NamePostings.ALTERNATE);
        }
      }
    }
  }

  private boolean alike(String a, String b) {
    return keys.skeleton(keys.sounds(keys.fold(a)))
        .equals(keys.skeleton(keys.sounds(keys.fold(b))));
  }

  private int firstLevel(int division) {
    RawPlace place = places.get(division);
    return place.kind == PlaceKind.DIVISION2 && place.parent >= 0 ? place.parent : division;
  }

  /**
   * Settlements without id, population and other names: {@code {"name", "lat", "lng", "country",
   * "admin1", "admin2"}}.
   */
  public void moreSettlements(InputStream in) throws IOException {
    Map<String, List<RawPlace>> known = new HashMap<>();
    for (RawPlace place : places) {
      if (place.kind.isSettlement()) {
        known.computeIfAbsent(cell(place.lat, place.lon), k -> new ArrayList<>()).add(place);
      }
    }
    for (JsonNode node : new ObjectMapper().readTree(in)) {
      RawPlace place =
          place(
              node.path("name").asText(),
              PlaceKind.SETTLEMENT,
              node.path("lat").asDouble(),
              node.path("lng").asDouble());
      place.country = iso3.getOrDefault(node.path("country").asText(), "");
      place.radiusKm = settlementRadius(0);
      place.parent =
          parent(
              node.path("country").asText(),
              node.path("admin1").asText(),
              node.path("admin2").asText());
      noteExtent(place);
      if (!isKnown(place, known)) {
        names.add(place.name, add(place), NamePostings.NAME);
      }
    }
  }

  private static boolean isKnown(RawPlace place, Map<String, List<RawPlace>> known) {
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        for (RawPlace other :
            known.getOrDefault(cell(place.lat + 0.03 * i, place.lon + 0.03 * j), List.of())) {
          double km = Geodesy.distanceKm(place.lat, place.lon, other.lat, other.lon);
          if (km < 0.3 || (km < 4 && other.name.equals(place.name))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String cell(double lat, double lon) {
    return Math.round(lat / 0.03) + ":" + Math.round(lon / 0.03);
  }

  /** Regions or sites: name, kind, aliases, countries, lat, lon, radius, source. */
  public void table(String file, InputStream in) throws IOException {
    for (Table.Row row : Table.read(file, in).rows()) {
      RawPlace place =
          place(row.get("name"), CuratedKinds.of(row), row.number("lat"), row.number("lon"));
      List<String> within = row.list("countries");
      place.country = within.size() == 1 ? within.get(0) : "";
      place.radiusKm = row.number("radius");
      IllegalArgumentException fault = SiteTable.fault(row);
      if (fault != null) {
        throw fault;
      }
      place.parent = countries.getOrDefault(place.country, -1);
      int index = add(place);
      names.add(place.name, index, NamePostings.NAME);
      row.list("aliases").forEach(alias -> names.add(alias, index, NamePostings.NAME));
    }
  }

  /** Borders and rivers: kind, name, points, width. */
  public void lines(InputStream in) throws IOException {
    for (Table.Row row : Table.read("lines.tsv", in).rows()) {
      List<String> cells = row.list("points");
      List<Coordinate> points = new ArrayList<>();
      for (String cell : cells) {
        int space = cell.indexOf(' ');
        double lon = Double.parseDouble(cell.substring(0, space));
        points.add(new Coordinate(lon, Double.parseDouble(cell.substring(space + 1))));
      }
      lines.add(new RawLine(row.get("kind"), row.get("name"), points, row.number("width")));
    }
  }

  /** Writes the index; nothing can be added after that. */
  public void write(OutputStream out) throws IOException {
    extents.forEach(this::setExtent);
    centres.forEach(this::setCentre);
    Set<Integer> empty = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      // A division without a settlement has no centre and cannot be placed.
      if (places.get(i).radiusKm <= 0) {
        empty.add(i);
        places.get(i).radiusKm = 1;
      }
    }
    names.remove(empty);
    PlaceTable table =
        new PlaceTable(places.stream().map(place -> place.country).distinct().toList());
    places.forEach(table::add);
    IndexFormat.write(out, table, lines, names);
  }

  private void setExtent(int index, Extent extent) {
    RawPlace division = places.get(index);
    double[] lats = extent.points.stream().mapToDouble(p -> p[0]).sorted().toArray();
    double[] lons = extent.points.stream().mapToDouble(p -> p[1]).sorted().toArray();
    int n = lats.length;
    division.lat = (lats[n / 100] + lats[n - 1 - n / 100]) / 2;
    division.lon = (lons[n / 100] + lons[n - 1 - n / 100]) / 2;
    double[] km =
        extent.points.stream()
            .mapToDouble(p -> Geodesy.distanceKm(p[0], p[1], division.lat, division.lon))
            .sorted()
            .toArray();
    division.radiusKm = Math.max(10, km[(int) (0.95 * (n - 1))] + 5);
  }

  private void setCentre(int index, Table.Row row) {
    RawPlace division = places.get(index);
    division.lat = row.number("lat");
    division.lon = row.number("lon");
    division.radiusKm = row.number("radius");
  }

  private void noteExtent(RawPlace place) {
    for (int i = place.parent;
        i >= 0 && places.get(i).kind != PlaceKind.COUNTRY;
        i = places.get(i).parent) {
      extents.computeIfAbsent(i, k -> new Extent()).points.add(new double[] {place.lat, place.lon});
    }
  }

  private int parent(String country, String admin1, String admin2) {
    Integer second = admin2.isEmpty() ? null : divisions.get(country + "." + admin1 + "." + admin2);
    Integer first = divisions.get(country + "." + admin1);
    Integer whole = countries.get(iso3.getOrDefault(country, ""));
    return second != null ? second : first != null ? first : whole != null ? whole : -1;
  }

  private int add(RawPlace place) {
    places.add(place);
    return places.size() - 1;
  }

  static RawPlace place(String name, PlaceKind kind, double lat, double lon) {
    RawPlace place = new RawPlace();
    place.name = name;
    place.kind = kind;
    place.lat = lat;
    place.lon = lon;
    return place;
  }

  /**
   * Codes of airports and stations ("DEZ") and single letters are no names that a report would use.
   */
  static boolean wanted(String name) {
    boolean code =
        name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT)) && isAsciiLetters(name);
    return name.length() >= MIN_LATIN_NAME && !code && !name.startsWith("http");
  }

  private static boolean isAsciiLetters(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  static PlaceKind kind(String feature) {
    return switch (feature) {
      case "PPLC" -> PlaceKind.CAPITAL;
      case "PPLA" -> PlaceKind.SEAT;
      case "PPLX" -> PlaceKind.QUARTER;
      default -> PlaceKind.SETTLEMENT;
    };
  }

  /**
   * Radius of a settlement of that many people, in km: 1.5 for a village, about 8 for a million.
   */
  static double settlementRadius(int population) {
    return 1.5 + 0.0065 * Math.sqrt(population);
  }
}
