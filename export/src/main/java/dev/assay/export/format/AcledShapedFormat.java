package dev.assay.export.format;

import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in the 31 columns of ACLED's tables. */
final class AcledShapedFormat implements Format {
  private static final Table TABLE =
      Shapes.table(
          "acled",
          "events-acled-shaped",
          "Events that Assay read, in columns named as ACLED's are. They are not ACLED data: ACLED"
              + " has neither coded nor seen them.");
  private static final int NEAR = 5;
  private static final int REGION = 50;

  private final Crosswalk types = new Crosswalk("acled-types.tsv", 2);
  private final Countries countries = new Countries();
  private final Sides sides = new Sides();

  @Override
  public String name() {
    return "acled-shaped";
  }

  @Override
  public String description() {
    return "events in columns like ACLED's, with a ledger of claims beside them; not ACLED data";
  }

  @Override
  public String standard() {
    return "31 columns of ACLED's exports";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    Shapes.write(tables, target, ',', TABLE, this::row);
  }

  private @Nullable Row row(Row event) {
    String[] type = types.of(event.words("event_type"), event.text("event_mode")).orElse(null);
    if (type == null) {
      return null;
    }
    boolean civilians = sides.againstCivilians(event);
    boolean battle = types.cell(type, 1).equals("Battles");
    Row.Builder row =
        Row.of(TABLE)
            .put("event_id_cnty", Shapes.PREFIX + event.id())
            .put("disorder_type", types.cell(type, 0))
            .put(
                "event_type",
                battle && civilians ? "Violence against civilians" : types.cell(type, 1))
            .put("sub_event_type", battle && civilians ? "Attack" : types.cell(type, 2))
            .put(
                "civilian_targeting",
                civilians && types.cell(type, 0).equals("Political violence")
                    ? "Civilian targeting"
                    : null);
    when(row, event);
    who(row, event);
    where(row, event);
    Instant last = event.moment("last_at");
    return row.put("source", event.list("outlets"))
        .put("notes", KmlFormat.description(event))
        .put("fatalities", Shapes.whole(event.number("deaths_best")))
        .put("tags", tags(event))
        .put("timestamp", last == null ? null : last.getEpochSecond())
        .row();
  }

  private static List<String> tags(Row event) {
    String mode = event.text("event_mode");
    String type = "plover=" + event.words("event_type") + (mode == null ? "" : "/" + mode);
    return List.of(type, "status=" + event.words("status"));
  }

  private static void when(Row.Builder row, Row event) {
    var day = Shapes.day(event);
    if (day != null) {
      row.put("event_date", day).put("year", day.getYear());
    }
    row.put(
        "time_precision",
        switch (event.words("date_precision")) {
          case "day" -> 1;
          case "days" -> 2;
          default -> 3;
        });
  }

  private void who(Row.Builder row, Row event) {
    String inter1 = sides.inter(Shapes.first(event.list("actor_sectors")));
    String inter2 = sides.inter(Shapes.first(event.list("recipient_sectors")));
    row.put("actor1", Shapes.first(event.list("actors")))
        .put("assoc_actor_1", Shapes.rest(event.list("actors")))
        .put("inter1", inter1)
        .put("actor2", Shapes.first(event.list("recipients")))
        .put("assoc_actor_2", Shapes.rest(event.list("recipients")))
        .put("inter2", inter2)
        .put("interaction", inter1 == null || inter2 == null ? inter1 : inter1 + "-" + inter2);
  }

  private void where(Row.Builder row, Row event) {
    Double km = event.number("geo_precision_km");
    row.put("iso", countries.numeric(event.text("country")))
        .put("country", countries.name(event.text("country")))
        .put("admin1", event.text("admin1"))
        .put("location", event.text("place_name"))
        .put("latitude", event.number("lat"))
        .put("longitude", event.number("lon"))
        .put("geo_precision", km == null ? null : km <= NEAR ? 1 : km <= REGION ? 2 : 3);
  }
}
