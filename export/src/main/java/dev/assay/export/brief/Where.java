package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Face;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Picture;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.export.brief.Briefing.Section;
import dev.assay.export.chart.MapChart;
import dev.assay.export.chart.World;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part on places: a map with how far off each may be, and a table with the same. */
final class Where {
  private static final int MOST = 12;
  private static final double WIDTH = 880;

  private final Editor editor;
  private final Phrasebook words;
  private final Notes notes;

  Where(Editor editor, Phrasebook words, Notes notes) {
    this.editor = editor;
    this.words = words;
    this.notes = notes;
  }

  private record Spot(Site site, double lat, double lon, double radiusKm, List<Entry> entries) {}

  /** Nothing where no place is known. */
  Optional<Section> section(List<Claim> claims, World world) {
    List<Spot> spots = spots(claims);
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    List<MapChart.Point> points = new ArrayList<>();
    List<List<Run>> rows = new ArrayList<>();
    for (Spot spot : spots) {
      int weight = spot.entries().size();
      points.add(
          new MapChart.Point(
              spot.site().name(), spot.lat(), spot.lon(), spot.radiusKm(), weight, ""));
      rows.add(row(spot));
    }
    List<Block> blocks = new ArrayList<>();
    String caption = words.of("caption", "where");
    blocks.add(
        new Picture("where-map", caption, new MapChart(world, WIDTH).svg(points, List.of())));
    List<String> heads = List.of("Place", "Lies in", "Known to within", "Statements", "Last");
    blocks.add(new Grid("where-table", "", heads, rows));
    return Optional.of(
        new Section("where", words.of("heading", "where"), words.of("lead", "where"), blocks));
  }

  private List<Run> row(Spot spot) {
    Entry last = spot.entries().get(spot.entries().size() - 1);
    return List.of(
        Run.of(spot.site().name(), Face.STRONG),
        Run.of(around(spot.site())),
        Run.of(Math.round(Math.max(1, spot.radiusKm())) + " km"),
        Run.of(Integer.toString(spot.entries().size())),
        new Run(ClaimTelling.day(last.report().day()), Face.PLAIN, List.of(notes.on(last))));
  }

  private static String around(Site site) {
    String country = site.country() == null ? "" : site.country();
    return site.admin1() == null || site.admin1().equals(site.name())
        ? country
        : site.admin1() + (country.isEmpty() ? "" : ", " + country);
  }

  /** The places most is told of in these days; each statement once. */
  private List<Spot> spots(List<Claim> claims) {
    Map<String, Entry> entries = new TreeMap<>();
    claims.stream()
        .flatMap(claim -> claim.evidence().stream())
        .map(Evidence::entry)
        .filter(entry -> editor.within(entry.report().day()))
        .forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    Map<String, Spot> spots = new LinkedHashMap<>();
    entries.values().stream()
        .sorted(Entry.KNOWLEDGE_ORDER)
        .forEach(entry -> spot(entry).ifPresent(spot -> add(spots, spot, entry)));
    return spots.values().stream()
        .sorted(
            Comparator.comparing((Spot s) -> -s.entries().size())
                .thenComparing(s -> s.site().name()))
        .limit(MOST)
        .toList();
  }

  private static void add(Map<String, Spot> spots, Spot spot, Entry entry) {
    String key = spot.site().name() + " " + spot.lat() + " " + spot.lon();
    spots.computeIfAbsent(key, k -> spot).entries().add(entry);
  }

  private static Optional<Spot> spot(Entry entry) {
    Site site = entry.site();
    if (site == null) {
      return Optional.empty();
    }
    Double lat = site.lat();
    Double lon = site.lon();
    Double radius = site.radiusKm();
    return lat == null || lon == null || radius == null
        ? Optional.empty()
        : Optional.of(new Spot(site, lat, lon, radius, new ArrayList<>()));
  }
}
