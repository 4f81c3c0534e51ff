package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT (40.14 35.33)                             | {"type":"Point","coordinates":[40.14,35.33]}
          POINT (40.12345678 35.5)                        | {"type":"Point","coordinates":[40.123457,35.5]}
          LINESTRING (1 2, 3 4)                           | {"type":"LineString","coordinates":[[1.0,2.0],[3.0,4.0]]}
          LINEARRING (0 0, 1 0, 1 1, 0 0)                 | {"type":"LineString","coordinates":[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]}
          POLYGON ((0 0, 0 1, 1 1, 0 0))                  | {"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0]]]}
          MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))        | {"type":"MultiLineString","coordinates":[[[0.0,0.0],[1.0,1.0]],[[2.0,2.0],[3.0,3.0]]]}
          GEOMETRYCOLLECTION (POINT (1 2))                | {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1.0,2.0]}]}
          """)
  void writesGeometries(String wkt, String expected) throws Exception {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      GeoJson.write(json, new WKTReader().read(wkt));
    }
    assertThat(out).hasToString(expected);
  }
}
