package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Events, reports and types for timemap, the platform of Forensic Architecture. All values are
 * strings, days are written month first, and an event needs a day or a place: one that has neither
 * is left out.
 */
final class TimemapFormat implements Format {
  @Override
  public String name() {
    return "timemap";
  }

  @Override
  public String description() {
    return "events, sources and filters for timemap";
  }

  @Override
  public String standard() {
    return "JSON of timemap's reducers";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    Set<String> types = new TreeSet<>();
    try (JsonGenerator json = Output.json(Output.text(target.resolve("events.json")))) {
      json.writeStartArray();
      tables.each(
          "events",
          row -> {
            if (Shapes.day(row) != null || row.number("lat") != null) {
              types.add(row.words("event_type"));
              json.writeRaw('\n');
              event(json, row);
            }
          });
      json.writeEndArray();
    }
    try (JsonGenerator json = Output.json(Output.text(target.resolve("sources.json")))) {
      json.writeStartObject();
      tables.each("reports", row -> source(json, row));
      json.writeEndObject();
    }
    associations(target, types);
    AboutJson.write(target, tables.about());
  }

  private static void event(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    json.writeStringField("civId", row.id());
    json.writeStringField("description", KmlFormat.description(row));
    LocalDate day = Shapes.day(row);
    if (day != null) {
      json.writeStringField(
          "date", day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear());
    }
    json.writeStringField("time_precision", row.words("date_precision"));
    json.writeStringField("location", row.words("place_name"));
    Double lat = row.number("lat");
    Double lon = row.number("lon");
    if (lat != null && lon != null) {
      json.writeStringField("latitude", Cells.number(lat));
      json.writeStringField("longitude", Cells.number(lon));
    }
    json.writeStringField("type", row.words("event_type"));
    json.writeStringField("category", row.words("status"));
    json.writeStringField("category_full", row.words("status"));
    strings(json, "associations", List.of(association(row.words("event_type"))));
    strings(json, "sources", row.list("report_ids"));
    Double km = row.number("geo_precision_km");
    json.writeStringField("comments", km == null ? "" : "within " + Cells.number(km) + " km");
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Row row) throws IOException {
    json.writeRaw('\n');
    json.writeObjectFieldStart(row.id());
    json.writeStringField("id", row.id());
    json.writeStringField("title", or(row.text("title"), row.words("outlet")));
    String url = row.text("url");
    strings(json, "paths", url == null ? List.of() : List.of(url));
    json.writeStringField("type", "Report");
    strings(json, "affil_s", List.of(row.words("outlet")));
    json.writeStringField("url", or(url, ""));
    json.writeStringField("description", "SHA-256 " + row.words("sha256"));
    json.writeStringField("author", row.words("author"));
    json.writeStringField("date", row.words("published"));
    json.writeEndObject();
  }

  private static String or(@Nullable String words, String otherwise) {
    return words == null ? otherwise : words;
  }

  private static String association(String type) {
    return "type-" + type;
  }

  private static void associations(Path target, Set<String> types) throws IOException {
    try (JsonGenerator json = Output.indented(target.resolve("associations.json"))) {
      json.writeStartArray();
      for (String type : types) {
        json.writeStartObject();
        json.writeStringField("id", association(type));
        json.writeStringField("title", type);
        json.writeStringField("desc", "PLOVER type " + type);
        json.writeStringField("mode", "FILTER");
        strings(json, "filter_paths", List.of("Event type", type));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void strings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
