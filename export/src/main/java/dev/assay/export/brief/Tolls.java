package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Face;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Picture;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.export.brief.Briefing.Section;
import dev.assay.export.chart.RangeChart;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Figure;
import dev.assay.ledger.Toll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part on people: a chart and a table for each kind of harm. */
final class Tolls {
  private final Editor editor;
  private final Phrasebook words;
  private final Notes notes;

  Tolls(Editor editor, Phrasebook words, Notes notes) {
    this.editor = editor;
    this.words = words;
    this.notes = notes;
  }

  private static RangeChart.Reading reading(Toll toll) {
    Entry entry = toll.entry();
    Figure figure = toll.figure();
    String source = Notes.source(entry);
    return new RangeChart.Reading(
        entry.report().day(),
        source,
        figure.low(),
        figure.best(),
        figure.high(),
        entry.report().day() + " " + source + ": " + words(figure));
  }

  /** "40", "at least 12", "9 to 15". */
  private static String words(Figure figure) {
    Double low = figure.low();
    Double high = figure.high();
    if (figure.best() != null) {
      return number(figure.best());
    }
    if (low != null && high != null) {
      return number(low) + " to " + number(high);
    }
    return low != null ? "at least " + number(low) : "up to " + number(high == null ? 0 : high);
  }

  private static String number(double n) {
    return BigDecimal.valueOf(n).stripTrailingZeros().toPlainString();
  }

  /** Nothing where no number of people is told. */
  Optional<Section> section(List<Claim> claims) {
    Map<String, List<Toll>> tolls = tolls(claims);
    if (tolls.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    tolls.forEach((what, told) -> blocks(what, told, blocks));
    return Optional.of(
        new Section("people", words.of("heading", "people"), words.of("lead", "people"), blocks));
  }

  /**
   * By kind of harm, in the order they became known; what a source repeats on a day is told once.
   */
  private Map<String, List<Toll>> tolls(List<Claim> claims) {
    List<Toll> found =
        Toll.of(
            claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(Evidence::entry)
                .filter(entry -> editor.within(entry.report().day())),
            toll -> key(toll.entry(), toll.figure()));
    Map<String, List<Toll>> tolls = new TreeMap<>();
    found.forEach(t -> tolls.computeIfAbsent(t.figure().what(), w -> new ArrayList<>()).add(t));
    return tolls;
  }

  private static String key(Entry entry, Figure figure) {
    return entry.report().day() + Notes.source(entry) + where(entry) + figure;
  }

  private static String where(Entry entry) {
    return entry.site() == null ? "" : entry.site().name();
  }

  private void blocks(String what, List<Toll> tolls, List<Block> blocks) {
    String id = "people-" + what;
    String caption = ClaimTelling.capital(what) + ", as each source has it";
    if (tolls.size() > 1) {
      List<RangeChart.Reading> readings = tolls.stream().map(Tolls::reading).toList();
      String svg = RangeChart.svg(caption, "", false, readings);
      blocks.add(new Picture(id, caption, svg));
    }
    List<List<Run>> rows = new ArrayList<>();
    for (Toll toll : tolls) {
      rows.add(
          List.of(
              Run.of(ClaimTelling.day(toll.entry().report().day())),
              Run.of(where(toll.entry())),
              Run.of(words(toll.figure()), Face.STRONG),
              new Run(Notes.source(toll.entry()), Face.PLAIN, List.of(notes.on(toll.entry())))));
    }
    List<String> heads = List.of("Told on", "Where", ClaimTelling.capital(what), "By");
    blocks.add(new Grid(id + "-table", caption, heads, rows));
  }
}
