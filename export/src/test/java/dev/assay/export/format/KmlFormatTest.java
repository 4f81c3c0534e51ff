package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.micromata.opengis.kml.v_2_2_0.Document;
import de.micromata.opengis.kml.v_2_2_0.Feature;
import de.micromata.opengis.kml.v_2_2_0.Folder;
import de.micromata.opengis.kml.v_2_2_0.Kml;
import de.micromata.opengis.kml.v_2_2_0.Placemark;
import de.micromata.opengis.kml.v_2_2_0.Point;
import dev.assay.export.table.Row;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events as KML, read by the Java API for KML, whose classes are made from the schema. */
class KmlFormatTest {
  @TempDir Path folder;

  @Test
  void theJavaApiForKmlReadsTheEvents() throws Exception {
    // The old JAXB that it brings makes classes in a way that Java 17 forbids, unless told not to.
    System.setProperty("com.sun.xml.bind.v2.bytecode.ClassTailor.noOptimize", "true");
    TablesFixture tables = new TablesFixture();
    Path target = folder.resolve("events.kml");
    new Exporter(Formats.named("kml").orElseThrow(), target, false).write(tables);
    Kml kml = Kml.unmarshal(target.toFile(), false);
    Document document = (Document) kml.getFeature();
    assertThat(document.getName()).isEqualTo("Assay case Coast & Desert, as known on 2031-04-08");
    Map<String, Placemark> placemarks = new HashMap<>();
    for (Feature feature : document.getFeature()) {
      Folder type = (Folder) feature;
      for (Feature each : type.getFeature()) {
        assertThat(each.getName()).startsWith(type.getName());
        placemarks.put(each.getId(), (Placemark) each);
      }
    }
    assertThat(placemarks).hasSize(tables.rows("events").size());
    for (Row event : tables.rows("events")) {
      Placemark placemark = placemarks.get("event-" + event.id());
      assertThat(placemark.getDescription()).contains(String.join(", ", event.list("sources")));
      assertThat(placemark.getExtendedData().getData())
          .anyMatch(d -> d.getName().equals("status") && d.getValue().equals(event.text("status")));
      if (event.number("lat") == null) {
        assertThat(placemark.getGeometry()).isNull();
      } else {
        Point point = (Point) placemark.getGeometry();
        assertThat(point.getCoordinates().get(0).getLatitude()).isEqualTo(event.number("lat"));
        assertThat(point.getCoordinates().get(0).getLongitude()).isEqualTo(event.number("lon"));
      }
    }
  }
}
