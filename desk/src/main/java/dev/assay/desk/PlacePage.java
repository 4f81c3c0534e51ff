package dev.assay.desk;

import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Said;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.export.chart.MapChart;
import dev.assay.export.chart.RangeChart;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Site;
import dev.assay.ledger.Situation;
import dev.assay.ledger.Toll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Places, and how it stands at one. */
final class PlacePage {
  private static final int STATEMENTS = 600;
  private static final int CLAIMS = 300;

  /** Numbers of people that are told side by side. */
  private PlacePage() {}

  record Listed(Filter filter, List<Tally> places, boolean more) {}

  /** A number with who says so. */
  record View(
      String key,
      String name,
      @Nullable LocalDate asOf,
      List<Situation.Question> questions,
      List<Toll> tolls,
      String tollChart,
      String distanceChart,
      String map,
      List<Said> latest) {}

  static void list(Visit visit) {
    Filter filter = visit.filter();
    Query query =
        new Query(
            null,
            filter.given("q"),
            null,
            null,
            null,
            null,
            null,
            filter.day("as-of"),
            LedgerPage.ROWS,
            filter.offset());
    Page<Tally> page = visit.open().tallies(Tallied.PLACE, query);
    visit.show("places", "Places", "places", new Listed(filter, page.rows(), page.more()));
  }

  static void show(Visit visit) {
    String key = visit.path("key");
    LocalDate asOf = visit.filter().day("as-of");
    Query asked = Query.ALL.place(key).asOf(asOf);
    List<Said> said = visit.open().said(asked.page(STATEMENTS, 0)).rows();
    List<Claim> claims = visit.open().headlines(asked.page(CLAIMS, 0)).rows();
    String name =
        said.isEmpty() || said.get(0).now().site() == null ? key : said.get(0).now().site().name();
    List<Toll> tolls = tolls(said);
    visit.show(
        "place",
        Say.plain(name),
        "places",
        new View(
            key,
            Say.plain(name),
            asOf,
            Situation.of(claims).questions(),
            tolls,
            tollChart(tolls),
            distances(name, said),
            new MapChart(visit.world(), 560).svg(MapPage.points(said), rings(said)),
            said.subList(0, Math.min(12, said.size()))));
  }

  /** What a source repeats on a day is told once. */
  static List<Toll> tolls(List<Said> said) {
    return Toll.of(
        said.stream().map(Said::now),
        t ->
            t.entry().report().day()
                + Say.source(t.entry())
                + t.figure().what()
                + Say.range(t.figure()));
  }

  /** The dead, where any are told of; else the hurt. */
  static String tollChart(List<Toll> tolls) {
    String what =
        tolls.stream().anyMatch(t -> t.figure().what().equals("killed")) ? "killed" : "injured";
    return RangeChart.svg(
        Say.sentence(what) + " as told",
        "",
        false,
        tolls.stream()
            .filter(t -> t.figure().what().equals(what))
            .map(
                t ->
                    new RangeChart.Reading(
                        t.entry().report().day(),
                        Say.source(t.entry()),
                        t.figure().low(),
                        t.figure().best(),
                        t.figure().high(),
                        told(t.entry(), Say.range(t.figure()) + " " + what)))
            .toList());
  }

  /**
   * How far each force is said to be from the place; one whose force is not told, by who says so.
   */
  static String distances(String place, List<Said> said) {
    List<RangeChart.Reading> readings = new ArrayList<>();
    for (Said s : said) {
      Site site = s.now().site();
      if (s.now().content().code().equals("POSITION")
          && site != null
          && site.distanceKm() != null) {
        readings.add(
            new RangeChart.Reading(
                s.now().report().day(),
                s.now().actors().isEmpty()
                    ? Say.source(s.now())
                    : Say.sentence(Say.parties(s.now().actors())),
                null,
                site.distanceKm(),
                null,
                told(s.now(), Say.number(site.distanceKm()) + " km")));
      }
    }
    return readings.stream().map(RangeChart.Reading::series).distinct().count() > 40
        ? ""
        : RangeChart.svg("Distance to " + Say.plain(place) + " as told", "km", true, readings);
  }

  /** How far off forces are said to be, the last word first. */
  private static List<MapChart.Ring> rings(List<Said> said) {
    List<MapChart.Ring> rings = new ArrayList<>();
    for (Said s : said) {
      Site site = s.now().site();
      boolean position = s.now().content().code().equals("POSITION");
      if (position && site != null && site.distanceKm() != null && rings.size() < 4) {
        String who = s.now().actors().isEmpty() ? "" : Say.plain(s.now().actors().get(0).name());
        rings.add(
            new MapChart.Ring(
                site.distanceKm(),
                Say.number(site.distanceKm()) + " km, " + Say.shortDay(s.now().report().day()),
                who + ", says " + Say.source(s.now())));
      }
    }
    return rings;
  }

  private static String told(Entry e, String words) {
    return Say.day(e.report().day())
        + ": "
        + words
        + ", says "
        + Say.source(e)
        + " in "
        + e.report().outlet();
  }

  /** A place as the case keys it: its id in GeoNames, else its name and country. */
  static String key(Site site) {
    return site.anchor() != null
        ? "gn:" + site.anchor()
        : site.name().toLowerCase(Locale.ROOT)
            + "|"
            + (site.country() == null ? "" : site.country());
  }
}
