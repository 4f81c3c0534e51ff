package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.export.table.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Events as GeoJSON, read by JTS. */
class GeoJsonFormatTest {
  @TempDir Path folder;

  @Test
  void jtsReadsTheGeometries() throws Exception {
    TablesFixture tables = new TablesFixture();
    Path target = folder.resolve("events.geojson");
    new Exporter(Formats.named("geojson").orElseThrow(), target, false).write(tables);
    JsonNode collection = new ObjectMapper().readTree(target.toFile());
    assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(collection.has("crs")).as("RFC 7946 has WGS 84 alone").isFalse();
    List<Row> events = tables.rows("events");
    assertThat(collection.path("features")).hasSize(events.size());
    int mapped = 0;
    for (int i = 0; i < events.size(); i++) {
      JsonNode feature = collection.path("features").get(i);
      Row event = events.get(i);
      assertThat(feature.path("id").asText()).isEqualTo(event.id());
      for (JsonNode property : feature.path("properties")) {
        assertThat(property.isContainerNode()).as("programs for maps know no lists").isFalse();
      }
      if (event.number("lat") == null) {
        assertThat(feature.get("geometry").isNull()).isTrue();
        continue;
      }
      Geometry point = new GeoJsonReader().read(feature.path("geometry").toString());
      assertThat(point.getGeometryType()).isEqualTo("Point");
      assertThat(point.getCoordinate().x).isEqualTo(event.number("lon"));
      assertThat(point.getCoordinate().y).isEqualTo(event.number("lat"));
      assertThat(feature.at("/properties/geo_precision_km").asDouble()).isPositive();
      mapped++;
    }
    assertThat(mapped).isBetween(1, events.size() - 1);
  }
}
