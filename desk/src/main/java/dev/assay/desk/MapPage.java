package dev.assay.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Said;
import dev.assay.export.chart.MapChart;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Site;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where what is said is said to be. A table tells the same. */
final class MapPage {
  private static final int STATEMENTS = 500;
  private static final int MOST = 10_000;
  private static final int AT_ONCE = 500;
  private static final JsonFactory JSON = new JsonFactory();

  private MapPage() {}

  /** A place with what is said of it. */
  record Row(String key, Site site, int statements, LocalDate first, LocalDate last) {}

  /**
   * What the page shows.
   *
   * @param data where the page's script finds the points
   * @param lasting where it finds what lasts
   */
  record View(
      Filter filter,
      LedgerPage.Choices choices,
      List<Row> rows,
      String svg,
      String data,
      String lasting,
      boolean more,
      MapLayers layers) {}

  static void show(Visit visit) {
    Filter filter = visit.filter();
    Query query = LedgerPage.meant(visit, filter.query(STATEMENTS));
    Page<Said> page = visit.open().said(query);
    MapLayers layers = MapLayers.of(visit, query);
    visit.show(
        "map",
        "Map",
        "map",
        true,
        new View(
            filter,
            LedgerPage.choices(visit),
            rows(page.rows()),
            new MapChart(visit.world(), 880).svg(points(page.rows()), List.of(), layers.marks()),
            filter.at("/map/points.json"),
            filter.at("/map/layers.json"),
            page.more(),
            layers));
  }

  /** The statements that have a point, for the page's script, sent as they are read. */
  static void data(Visit visit) throws IOException {
    Query query = LedgerPage.meant(visit, visit.filter().query(MOST));
    visit.context().contentType("application/json");
    try (JsonGenerator rows = JSON.createGenerator(visit.context().outputStream())) {
      rows.writeStartArray();
      boolean more = true;
      for (int from = 0; more && from < MOST; from += AT_ONCE) {
        Page<Said> page = visit.open().said(query.page(AT_ONCE, query.offset() + from));
        for (Said said : page.rows()) {
          point(said.now(), rows);
        }
        rows.flush();
        more = page.more();
      }
      rows.writeEndArray();
    }
  }

  /** What lasts, with its turns, for the page's script. */
  static void layers(Visit visit) throws IOException {
    MapLayers layers = MapLayers.of(visit, LedgerPage.meant(visit, visit.filter().query(1)));
    visit.context().contentType("application/json");
    try (JsonGenerator json = JSON.createGenerator(visit.context().outputStream())) {
      layers.write(json);
    }
  }

  private static void point(Entry e, JsonGenerator row) throws IOException {
    Site site = e.site();
    if (site == null || site.lat() == null || site.lon() == null) {
      return;
    }
    row.writeStartObject();
    row.writeNumberField("lat", site.lat());
    row.writeNumberField("lon", site.lon());
    row.writeNumberField("km", Objects.requireNonNullElse(site.radiusKm(), 0.0));
    row.writeStringField("name", Say.place(site));
    row.writeStringField("key", PlacePage.key(site));
    row.writeStringField("day", e.report().day().toString());
    row.writeStringField("what", Say.code(e.content()));
    row.writeStringField("code", e.content().code());
    row.writeStringField("tone", Tones.of(e.content()));
    row.writeStringField("who", Say.cut(Say.headline(e), 90));
    row.writeStringField("source", Say.source(e));
    row.writeStringField("report", e.report().id());
    row.writeEndObject();
  }

  static List<MapChart.Point> points(List<Said> said) {
    return rows(said).stream()
        .filter(r -> r.site().lat() != null && r.site().lon() != null)
        .map(
            r ->
                new MapChart.Point(
                    Say.plain(r.site().name()),
                    Objects.requireNonNull(r.site().lat()),
                    Objects.requireNonNull(r.site().lon()),
                    Objects.requireNonNullElse(r.site().radiusKm(), 0.0),
                    r.statements(),
                    "/places/" + Filter.encoded(r.key())))
        .toList();
  }

  /** By place, those that are spoken of most first. */
  static List<Row> rows(List<Said> said) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Said s : said) {
      Site site = s.now().site();
      if (site == null) {
        continue;
      }
      LocalDate day = s.now().report().day();
      Row one = new Row(PlacePage.key(site), site, 1, day, day);
      rows.merge(one.key(), one, MapPage::both);
    }
    return rows.values().stream()
        .sorted(
            java.util.Comparator.comparingInt(Row::statements).reversed().thenComparing(Row::key))
        .toList();
  }

  private static Row both(Row a, Row b) {
    boolean exact = a.site().distanceKm() == null;
    return new Row(
        a.key(),
        exact ? a.site() : b.site(),
        a.statements() + b.statements(),
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last());
  }
}
