package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.Row;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network, read by JGraphT and checked against the schema of GEXF 1.2 that it brings: 1.3 has
 * no complete schema, and differs in the namespace and in what is taken out here.
 */
class GexfFormatTest {
  @TempDir Path folder;

  @Test
  void jgraphtReadsTheNetwork() throws Exception {
    Written written = new Written("gexf", folder);
    String old = asOfVersion12(Files.readString(written.target));
    var graph =
        new DirectedWeightedPseudograph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
    importer.setSchemaValidation(false);
    int[] nodes = {0};
    graph.setVertexSupplier(() -> "v" + nodes[0]++);
    Set<String> ids = new HashSet<>();
    importer.addVertexAttributeConsumer(
        (at, value) -> {
          if (at.getSecond().equals("ID")) {
            ids.add(value.getValue());
          }
        });
    importer.importGraph(graph, new StringReader(old));
    assertThat(graph.vertexSet()).hasSize(written.ids("actors").size());
    int edges = 0;
    for (Row event : written.tables.rows("events")) {
      edges += event.list("actor_ids").size() * event.list("recipient_ids").size();
    }
    assertThat(graph.edgeSet()).hasSize(edges).isNotEmpty();
    assertThat(graph.edgeSet()).allMatch(e -> graph.getEdgeWeight(e) == 1);
  }

  @Test
  void followsTheSchema() throws Exception {
    Written written = new Written("gexf", folder);
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] schemas = {resource("/viz.xsd"), resource("/gexf.xsd")};
    factory
        .newSchema(schemas)
        .newValidator()
        .validate(
            new StreamSource(new StringReader(asOfVersion12(Files.readString(written.target)))));
  }

  private static Source resource(String name) {
    return new StreamSource(
        Objects.requireNonNull(SimpleGEXFImporter.class.getResourceAsStream(name)),
        SimpleGEXFImporter.class.getResource(name).toString());
  }

  private static String asOfVersion12(String gexf) {
    assertThat(gexf).contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">");
    return gexf.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
        .replace("version=\"1.3\"", "version=\"1.2\"")
        .replace(" timerepresentation=\"interval\"", "")
        .replaceAll(" kind=\"[A-Z]+\"", "");
  }
}
