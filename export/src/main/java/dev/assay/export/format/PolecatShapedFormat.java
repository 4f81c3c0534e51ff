package dev.assay.export.format;

import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Events in the 40 tab-separated columns of POLECAT, which codes in PLOVER as Assay does. */
final class PolecatShapedFormat implements Format {
  private static final Table TABLE =
      Shapes.table(
          "polecat",
          "events-polecat-shaped",
          "Events that Assay read, in columns named as POLECAT's are and in its ontology, PLOVER. They"
              + " are not POLECAT data: its makers have neither coded nor seen them.");

  private final Crosswalk scale = new Crosswalk("plover-scale.tsv", 2);

  @Override
  public String name() {
    return "polecat-shaped";
  }

  @Override
  public String description() {
    return "events in columns like POLECAT's, coded in PLOVER, tab-separated; not POLECAT data";
  }

  @Override
  public String standard() {
    return "40 columns of POLECAT; PLOVER 2.0";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    String version = tables.about().version();
    Shapes.write(tables, target, '\t', TABLE, event -> row(event, version));
  }

  private Row row(Row event, String version) {
    Row.Builder row =
        Row.of(TABLE)
            .put("Event ID", Shapes.PREFIX + event.id())
            .put("Event Date", Shapes.day(event))
            .put("Event Type", event.text("event_type"))
            .put("Event Mode", event.text("event_mode"));
    scale
        .of(event.words("event_type"), event.text("event_mode"))
        .ifPresent(
            cells ->
                row.put("Quad Code", Long.valueOf(scale.cell(cells, 0)))
                    .put("Intensity", Double.valueOf(scale.cell(cells, 1))));
    party(row, event, "Actor", "actor");
    party(row, event, "Recipient", "recipient");
    var first = event.moment("first_at");
    return row.put("Placename", event.text("place_name"))
        .put("Raw Placename", event.text("place_text"))
        .put("Province", event.text("admin1"))
        .put("Country", event.text("country"))
        .put("Latitude", event.number("lat"))
        .put("Longitude", event.number("lon"))
        .put("GeoNames ID", event.integer("geonames_id"))
        .put("Source", event.list("outlets"))
        .put("Publication Date", first == null ? null : first.atZone(ZoneOffset.UTC).toLocalDate())
        .put("Version", version)
        .row();
  }

  private static void party(Row.Builder row, Row event, String theirs, String ours) {
    row.put(theirs + " Name", event.list(ours + "s"))
        .put(theirs + " Name Raw", event.list(ours + "s"))
        .put(theirs + " Country", event.list(ours + "_countries"))
        .put(theirs + " Sectors", event.list(ours + "_sectors"))
        .put("Primary " + theirs + " Sector", Shapes.first(event.list(ours + "_sectors")));
  }
}
