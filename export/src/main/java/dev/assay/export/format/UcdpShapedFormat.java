package dev.assay.export.format;

import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Violent events in the 49 columns of the UCDP Georeferenced Event Dataset. */
final class UcdpShapedFormat implements Format {
  private static final Table TABLE =
      Shapes.table(
          "ucdp",
          "events-ucdp-shaped",
          "Violent events that Assay read, in columns named as those of the UCDP Georeferenced Event"
              + " Dataset are. They are not UCDP data: UCDP has neither coded nor seen them, and the"
              + " threshold of 25 deaths a year is not applied.");
  private static final double CELLS_A_DEGREE = 2;
  private static final int COLUMNS = 720;

  private final Countries countries = new Countries();
  private final Sides sides = new Sides();

  @Override
  public String name() {
    return "ucdp-shaped";
  }

  @Override
  public String description() {
    return "violent events in columns like UCDP GED's, with a ledger beside them; not UCDP data";
  }

  @Override
  public String standard() {
    return "49 columns of UCDP GED";
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
    if (!event.words("event_type").equals("ASSAULT")) {
      return null;
    }
    Row.Builder row =
        Row.of(TABLE)
            .put("id", Shapes.PREFIX + event.id())
            .put("code_status", "Machine-read")
            .put("type_of_violence", sides.violence(event));
    who(row, event);
    sources(row, event);
    where(row, event);
    when(row, event);
    Long best = Shapes.whole(event.number("deaths_best"));
    return row.put("deaths_unknown", best)
        .put("best", best)
        .put("high", Shapes.whole(event.number("deaths_high")))
        .put("low", Shapes.whole(event.number("deaths_low")))
        .row();
  }

  private static void who(Row.Builder row, Row event) {
    String a = String.join(", ", event.list("actors"));
    String b = String.join(", ", event.list("recipients"));
    row.put("side_a", a.isEmpty() ? null : a)
        .put("side_b", b.isEmpty() ? null : b)
        .put("dyad_name", a.isEmpty() || b.isEmpty() ? null : a + " - " + b);
  }

  private static void sources(Row.Builder row, Row event) {
    var first = event.moment("first_at");
    row.put("number_of_sources", event.integer("n_independent_sources"))
        .put("source_article", event.list("report_ids"))
        .put("source_office", event.list("outlets"))
        .put("source_date", first == null ? null : first.atZone(ZoneOffset.UTC).toLocalDate())
        .put("source_headline", event.text("quote"))
        .put("source_original", event.list("sources"));
  }

  private void where(Row.Builder row, Row event) {
    Double lat = event.number("lat");
    Double lon = event.number("lon");
    row.put("where_prec", precision(event.number("geo_precision_km")))
        .put("where_coordinates", event.text("place_name"))
        .put("where_description", event.text("place_text"))
        .put("adm_1", event.text("admin1"))
        .put("country", countries.name(event.text("country")))
        .put("latitude", lat)
        .put("longitude", lon);
    if (lat != null && lon != null) {
      row.put("geom_wkt", "POINT (" + Cells.number(lon) + " " + Cells.number(lat) + ")")
          .put("priogrid_gid", cell(lat, lon));
    }
  }

  private static @Nullable Integer precision(@Nullable Double km) {
    if (km == null) {
      return null;
    }
    return km <= 5 ? 1 : km <= 25 ? 2 : km <= 50 ? 3 : km <= 150 ? 4 : 6;
  }

  /** Cells are counted from the south-west corner, row by row (Tollefsen et al. 2012). */
  private static int cell(double lat, double lon) {
    int row = (int) Math.floor((lat + 90) * CELLS_A_DEGREE);
    int column = (int) Math.floor((lon + 180) * CELLS_A_DEGREE);
    return row * COLUMNS + column + 1;
  }

  private static void when(Row.Builder row, Row event) {
    var first = event.date("date_start");
    var last = event.date("date_end");
    var day = Shapes.day(event);
    int precision =
        switch (event.words("date_precision")) {
          case "day" -> 1;
          case "days" -> 3;
          case "month" -> 4;
          default -> 5;
        };
    row.put("year", day == null ? null : day.getYear())
        .put("event_clarity", precision == 1 ? 1 : 2)
        .put("date_prec", precision)
        .put("date_start", first != null ? first : last)
        .put("date_end", day);
  }
}
