package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events as GeoJSON. One whose place is not known has no geometry: it is listed, not mapped. A
 * point comes with its uncertainty in km and is no pin.
 */
final class GeoJsonFormat implements Format {
  private static final String BETWEEN = " | ";

  /** Properties, flat, and the columns they come from. */
  private static final List<Map.Entry<String, String>> PROPERTIES =
      List.of(
          Map.entry("event_type", "event_type"),
          Map.entry("event_mode", "event_mode"),
          Map.entry("date", "date_start"),
          Map.entry("date_end", "date_end"),
          Map.entry("date_precision", "date_precision"),
          Map.entry("place", "place_name"),
          Map.entry("place_text", "place_text"),
          Map.entry("admin1", "admin1"),
          Map.entry("country", "country"),
          Map.entry("geo_precision_km", "geo_precision_km"),
          Map.entry("actors", "actors"),
          Map.entry("recipients", "recipients"),
          Map.entry("deaths_best", "deaths_best"),
          Map.entry("deaths_low", "deaths_low"),
          Map.entry("deaths_high", "deaths_high"),
          Map.entry("n_reports", "n_reports"),
          Map.entry("n_sources", "n_independent_sources"),
          Map.entry("status", "status"),
          Map.entry("credibility", "credibility"),
          Map.entry("sources", "sources"),
          Map.entry("outlets", "outlets"),
          Map.entry("url", "urls"),
          Map.entry("quote", "quote"));

  @Override
  public String name() {
    return "geojson";
  }

  @Override
  public String description() {
    return "events for maps: QGIS, kepler.gl, Leaflet";
  }

  @Override
  public String standard() {
    return "RFC 7946";
  }

  @Override
  public String extension() {
    return ".geojson";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (JsonGenerator json = Output.json(Output.text(target))) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeObjectFieldStart("about");
      for (Map.Entry<String, String> line : tables.about().lines().entrySet()) {
        json.writeStringField(line.getKey(), line.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("features");
      tables.each(
          "events",
          row -> {
            json.writeRaw('\n');
            feature(json, row);
          });
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void feature(JsonGenerator json, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", row.id());
    Double lat = row.number("lat");
    Double lon = row.number("lon");
    if (lat == null || lon == null) {
      json.writeNullField("geometry");
    } else {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(Cells.number(lon));
      json.writeNumber(Cells.number(lat));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("event_id", row.id());
    for (Map.Entry<String, String> property : PROPERTIES) {
      json.writeFieldName(property.getKey());
      JsonLinesFormat.value(json, flat(row.get(property.getValue())));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Programs for maps know no lists. */
  private static @Nullable Object flat(@Nullable Object value) {
    return value instanceof List<?> list
        ? String.join(BETWEEN, list.stream().map(String::valueOf).toList())
        : value;
  }
}
