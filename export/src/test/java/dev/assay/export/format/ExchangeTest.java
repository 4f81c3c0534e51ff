package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.uri.URITranslator;
import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import edu.kit.datamanager.ro_crate.RoCrate;
import edu.kit.datamanager.ro_crate.entities.AbstractEntity;
import edu.kit.datamanager.ro_crate.reader.FolderReader;
import edu.kit.datamanager.ro_crate.reader.RoCrateReader;
import edu.kit.datamanager.ro_crate.validation.JsonSchemaValidation;
import edu.kit.datamanager.ro_crate.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.Identifiable;
import org.openprovenance.prov.model.StatementOrBundle;
import org.openprovenance.prov.vanilla.ProvFactory;

/** The structural rules of STIX, FollowTheMoney, PROV, Web Annotation and RO-Crate. */
class ExchangeTest {
  private static final Map<String, List<String>> STIX_REQUIRED =
      Map.of(
          "identity", List.of("name"),
          "location", List.of(),
          "report", List.of("name", "published", "object_refs"),
          "incident", List.of("name"),
          "sighting", List.of("sighting_of_ref"),
          "relationship", List.of("relationship_type", "source_ref", "target_ref"),
          "note", List.of("content", "object_refs"),
          "opinion", List.of("opinion", "object_refs"));
  private static final Set<String> OPINIONS =
      Set.of("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree");

  private static final String FTM_MODEL = "src/test/resources/schemas/ftm/model-3.8.4.json";
  private static final String STIX_ROOT =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final Map<String, JsonSchema> STIX =
      Map.of(
          "identity", stix("sdos/identity"),
          "location", stix("sdos/location"),
          "report", stix("sdos/report"),
          "incident", stix("common/core"),
          "sighting", stix("sros/sighting"),
          "relationship", stix("sros/relationship"),
          "note", stix("sdos/note"),
          "opinion", stix("sdos/opinion"));

  @TempDir Path folder;

  /** STIX 2.1, sections 2.1 (ids), 3.2 (common properties), 4 and 5 (objects). */
  @Test
  void stixObjectsAreWholeAndTheirReferencesResolve() throws IOException {
    JsonNode bundle = new Written("stix", folder).json();
    assertThat(bundle.path("type").asText()).isEqualTo("bundle");
    Set<String> ids = new HashSet<>();
    for (JsonNode object : bundle.path("objects")) {
      String type = object.path("type").asText();
      String id = object.path("id").asText();
      assertThat(id)
          .matches(type + "--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
      assertThat(ids.add(id)).as(id).isTrue();
      assertThat(object.path("spec_version").asText()).isEqualTo("2.1");
      Instant created = Instant.parse(object.path("created").asText());
      assertThat(Instant.parse(object.path("modified").asText())).isAfterOrEqualTo(created);
      for (String required : STIX_REQUIRED.get(type)) {
        assertThat(object.path(required).isMissingNode()).as(type + "." + required).isFalse();
      }
    }
    for (JsonNode object : bundle.path("objects")) {
      object
          .properties()
          .forEach(
              field -> {
                if (field.getKey().endsWith("_ref")) {
                  assertThat(ids).as(field.toString()).contains(field.getValue().asText());
                } else if (field.getKey().endsWith("_refs")) {
                  assertThat(field.getValue()).isNotEmpty();
                  field.getValue().forEach(ref -> assertThat(ids).contains(ref.asText()));
                }
              });
      switch (object.path("type").asText()) {
        case "opinion" -> assertThat(OPINIONS).contains(object.path("opinion").asText());
        case "location" -> {
          assertThat(object.has("latitude")).isEqualTo(object.has("longitude"));
          assertThat(object.has("latitude") || object.has("country")).isTrue();
          if (object.has("country")) {
            assertThat(object.path("country").asText()).matches("[A-Z]{2}");
          }
        }
        case "sighting" -> assertThat(object.path("count").asInt()).isPositive();
        default -> {}
      }
    }
  }

  /**
   * OASIS' own schemas of STIX 2.1. They were written before incidents, and refuse that name alone:
   * an incident is checked under another.
   */
  @Test
  void stixFollowsTheSchemasOfOasis() throws IOException {
    Set<String> types = new TreeSet<>();
    for (JsonNode object : new Written("stix", folder).json().path("objects")) {
      String type = object.path("type").asText();
      types.add(type);
      ObjectNode checked = object.deepCopy();
      if (type.equals("incident")) {
        checked.put("type", "x-incident");
        checked.put("id", object.path("id").asText().replace("incident--", "x-incident--"));
      }
      assertThat(STIX.get(type).validate(checked)).as(object.toString()).isEmpty();
      checked.put("spec_version", 2);
      assertThat(STIX.get(type).validate(checked)).as("the schemas are strict").isNotEmpty();
    }
    assertThat(types).isEqualTo(STIX.keySet());
  }

  private static JsonSchema stix(String name) {
    try {
      URI file = ExchangeTest.class.getResource("/schemas/stix/" + name + ".json").toURI();
      URI root = ExchangeTest.class.getResource("/schemas/stix/").toURI();
      return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7))
          .addUriTranslator(URITranslator.prefix(STIX_ROOT, root.toString()))
          .build()
          .getSchema(file);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** FollowTheMoney's model 3.8.4 itself: schemata, properties, ranges, what is required. */
  @Test
  void followTheMoneyKnowsTheProperties() throws IOException {
    JsonNode model = new ObjectMapper().readTree(Path.of(FTM_MODEL).toFile()).path("schemata");
    Written written = new Written("ftm", folder);
    Map<String, JsonNode> entities = new HashMap<>();
    for (String line : Files.readAllLines(written.target.resolve("entities.ftm.json"))) {
      JsonNode entity = new ObjectMapper().readTree(line);
      assertThat(entities.put(entity.path("id").asText(), entity)).isNull();
    }
    for (JsonNode entity : entities.values()) {
      String schema = entity.path("schema").asText();
      assertThat(model.has(schema)).as(schema).isTrue();
      Map<String, JsonNode> properties = new HashMap<>();
      for (JsonNode ancestor : model.path(schema).path("schemata")) {
        JsonNode each = model.path(ancestor.asText());
        each.path("properties").properties().forEach(p -> properties.put(p.getKey(), p.getValue()));
        each.path("required")
            .forEach(name -> assertThat(entity.path("properties").has(name.asText())).isTrue());
      }
      for (Map.Entry<String, JsonNode> told : entity.path("properties").properties()) {
        JsonNode property = properties.get(told.getKey());
        assertThat(property).as(schema + "." + told.getKey()).isNotNull();
        assertThat(property.path("stub").asBoolean()).isFalse();
        told.getValue().forEach(value -> followsItsType(property, value.asText(), model, entities));
      }
    }
    int rows = 0;
    for (String table : List.of("actors", "places", "reports", "events", "claims")) {
      rows += written.tables.rows(table).size();
    }
    assertThat(entities).hasSize(rows);
  }

  private static void followsItsType(
      JsonNode property, String value, JsonNode model, Map<String, JsonNode> entities) {
    String name = property.path("qname").asText();
    switch (property.path("type").asText()) {
      case "entity" -> {
        assertThat(entities).as(name).containsKey(value);
        JsonNode schemata =
            model.path(entities.get(value).path("schema").asText()).path("schemata");
        assertThat(schemata).as(name).contains(new TextNode(property.path("range").asText()));
      }
      case "country" -> assertThat(value).as(name).matches("[a-z]{2}");
      case "language" -> assertThat(value).as(name).matches("[a-z]{3}");
      case "date" -> assertThat(value).as(name).matches("\\d{4}-\\d\\d-\\d\\d(T[\\d:]+Z)?");
      case "number" -> assertThat(Double.parseDouble(value)).as(name).isFinite();
      case "url" -> assertThat(value).as(name).matches("https?://[^/]+.*");
      default -> assertThat(value).as(name).isNotEmpty();
    }
  }

  /** The reader of the ProvToolbox: every statement arrives, and every name is in a namespace. */
  @Test
  void theProvToolboxReadsTheProvenance() throws IOException {
    Written written = new Written("prov", folder);
    ProvFactory factory = new ProvFactory();
    Document document;
    try (InputStream in = Files.newInputStream(written.target)) {
      document = new Converter(factory).readDocument(in);
    }
    Map<String, Integer> read = new TreeMap<>();
    for (StatementOrBundle each : document.getStatementOrBundle()) {
      read.merge(each.getKind().name(), 1, Integer::sum);
      if (each instanceof Identifiable named && named.getId() != null) {
        assertThat(named.getId().getNamespaceURI()).isNotEmpty();
      }
    }
    JsonNode prov = written.json();
    assertThat(read.get("PROV_ENTITY")).isEqualTo(prov.path("entity").size());
    assertThat(read.get("PROV_AGENT")).isEqualTo(prov.path("agent").size());
    assertThat(read.get("PROV_DERIVATION")).isEqualTo(prov.path("wasDerivedFrom").size());
    assertThat(read.get("PROV_ATTRIBUTION")).isEqualTo(prov.path("wasAttributedTo").size());
    assertThat(read.get("PROV_GENERATION")).isEqualTo(prov.path("wasGeneratedBy").size());
  }

  /** PROV-JSON (W3C submission of 2013): names have their prefixes, relations their ends. */
  @Test
  void provenanceHangsTogether() throws IOException {
    Written written = new Written("prov", folder);
    JsonNode prov = written.json();
    Set<String> entities = names(prov, "entity");
    Set<String> activities = names(prov, "activity");
    Set<String> agents = names(prov, "agent");
    Set<String> prefixes = names(prov, "prefix");
    List.of(entities, activities, agents)
        .forEach(
            names ->
                names.forEach(n -> assertThat(prefixes).contains(n.substring(0, n.indexOf(':')))));
    Map<String, List<Set<String>>> ends =
        Map.of(
            "used", List.of(activities, entities),
            "wasGeneratedBy", List.of(entities, activities),
            "wasDerivedFrom", List.of(entities, entities),
            "wasAttributedTo", List.of(entities, agents),
            "wasAssociatedWith", List.of(activities, agents),
            "wasInfluencedBy", List.of(entities, entities),
            "wasInvalidatedBy", List.of(entities, activities));
    Set<String> relations = new HashSet<>();
    ends.forEach(
        (relation, two) ->
            prov.path(relation)
                .properties()
                .forEach(
                    each -> {
                      assertThat(relations.add(each.getKey())).isTrue();
                      List<String> told = new ArrayList<>();
                      each.getValue()
                          .properties()
                          .forEach(
                              f -> {
                                if (f.getKey().matches("prov:(?!type).*")) {
                                  told.add(f.getValue().asText());
                                }
                              });
                      assertThat(told).hasSize(2);
                      assertThat(two.get(0)).as(relation).contains(told.get(0));
                      assertThat(two.get(1)).as(relation).contains(told.get(1));
                    }));
    assertThat(prov.path("wasGeneratedBy")).hasSize(written.tables.rows("statements").size());
    assertThat(prov.at("/activity/assay:export/assay:filters").asText()).contains("--place");
  }

  private static Set<String> names(JsonNode prov, String section) {
    Set<String> names = new TreeSet<>();
    prov.path(section).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The Web Annotation data model, sections 3 and 4.2. */
  @Test
  void annotationsFindTheirWords() throws IOException {
    Written written = new Written("annotations", folder);
    JsonNode page = written.json();
    assertThat(page.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
    assertThat(page.at("/partOf/schema:description").asText())
        .as("what a processor of JSON-LD keeps of what the export says of itself")
        .startsWith(About.CAUTION)
        .contains("Filters: ");
    List<Row> evidence = written.tables.rows("evidence");
    assertThat(page.path("items")).hasSize(evidence.size());
    for (int i = 0; i < evidence.size(); i++) {
      JsonNode item = page.path("items").get(i);
      assertThat(item.path("type").asText()).isEqualTo("Annotation");
      assertThat(item.path("id").asText()).startsWith("urn:assay:evidence:");
      JsonNode selectors = item.at("/target/selector");
      assertThat(selectors.get(0).path("type").asText()).isEqualTo("TextQuoteSelector");
      assertThat(selectors.get(0).path("exact").asText()).isEqualTo(evidence.get(i).text("exact"));
      assertThat(selectors.get(1).path("end").asLong()).isEqualTo(evidence.get(i).integer("end"));
      assertThat(item.at("/target/source").asText()).startsWith("urn:assay:report:");
    }
  }

  /**
   * ro-crate-java reads the crate and finds it valid. It knows version 1.1, so it is shown it under
   * that name, and with the context that it brings.
   */
  @Test
  void roCrateJavaReadsTheCrate() throws IOException {
    Written written = new Written("ro-crate", folder);
    Path metadata = written.target.resolve("ro-crate-metadata.json");
    Files.writeString(
        metadata,
        Files.readString(metadata).replace("w3id.org/ro/crate/1.2", "w3id.org/ro/crate/1.1"));
    RoCrate crate = new RoCrateReader(new FolderReader()).readCrate(written.target.toString());
    assertThat(new Validator(new JsonSchemaValidation()).validate(crate)).isTrue();
    List<String> files = new ArrayList<>(written.files());
    files.remove("ro-crate-metadata.json");
    assertThat(crate.getAllDataEntities())
        .extracting(AbstractEntity::getId)
        .containsExactlyInAnyOrderElementsOf(files);
    assertThat(crate.getRootDataEntity().getProperty("name").asText()).contains("Coast & Desert");
    assertThat(crate.getContextualEntityById("#export")).isNotNull();
  }

  /** RO-Crate 1.2: root, descriptor, parts, and that all of it is flat and there. */
  @Test
  void theCrateDescribesItself() throws Exception {
    Written written = new Written("ro-crate", folder);
    JsonNode crate = written.json("ro-crate-metadata.json");
    assertThat(crate.path("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.2/context");
    Map<String, JsonNode> entities = new HashMap<>();
    for (JsonNode entity : crate.path("@graph")) {
      assertThat(entity.path("@type").isMissingNode()).isFalse();
      assertThat(entities.put(entity.path("@id").asText(), entity)).isNull();
    }
    JsonNode descriptor = entities.get("ro-crate-metadata.json");
    assertThat(descriptor.at("/conformsTo/@id").asText())
        .isEqualTo("https://w3id.org/ro/crate/1.2");
    assertThat(descriptor.at("/about/@id").asText()).isEqualTo("./");
    JsonNode root = entities.get("./");
    for (String required : List.of("name", "description", "datePublished", "license")) {
      assertThat(root.has(required)).as(required).isTrue();
    }
    Set<String> parts = new TreeSet<>();
    for (JsonNode part : root.path("hasPart")) {
      String path = part.path("@id").asText();
      parts.add(path);
      byte[] bytes = Files.readAllBytes(written.target.resolve(path));
      JsonNode file = entities.get(path);
      assertThat(file.path("@type").asText()).isEqualTo("File");
      assertThat(file.path("contentSize").asText()).isEqualTo(Integer.toString(bytes.length));
      assertThat(file.path("sha256").asText())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
    List<String> there = new ArrayList<>(written.files());
    there.remove("ro-crate-metadata.json");
    assertThat(parts).containsExactlyInAnyOrderElementsOf(there);
    for (JsonNode entity : entities.values()) {
      entity.properties().forEach(field -> flat(field.getValue(), entities));
    }
  }

  private static void flat(JsonNode value, Map<String, JsonNode> entities) {
    if (value.isArray()) {
      value.forEach(each -> flat(each, entities));
    } else if (value.isObject()) {
      assertThat(value.size()).as("a reference and nothing else: " + value).isEqualTo(1);
      String id = value.path("@id").asText();
      assertThat(entities.containsKey(id) || id.startsWith("https://w3id.org/ro/crate"))
          .as(id)
          .isTrue();
    }
  }
}
