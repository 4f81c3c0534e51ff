package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The case as a research object that can be cited and checked: the tables as CSV, events as
 * GeoJSON, the provenance, and a description of all with their hashes.
 */
final class RoCrateFormat implements Format {
  private static final String METADATA = "ro-crate-metadata.json";
  private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
  private static final String TABLES = "tables";
  private static final int BUFFER = 1 << 16;

  /** A file of the crate. */
  private record Part(String path, String description, String type, long bytes, String sha256) {}

  @Override
  public String name() {
    return "ro-crate";
  }

  @Override
  public String description() {
    return "the tables, a map and the provenance as a research object with hashes, to be cited";
  }

  @Override
  public String standard() {
    return "RO-Crate 1.2";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    Path folder = Files.createDirectory(target.resolve(TABLES));
    new CsvFormat().write(tables, folder);
    new GeoJsonFormat().write(tables, target.resolve("events.geojson"));
    new ProvFormat().write(tables, target.resolve("provenance.prov.json"));
    List<Part> parts = new ArrayList<>();
    for (Table table : Table.all()) {
      parts.add(
          part(
              target,
              TABLES + "/" + DataPackage.Kind.CSV.fileOf(table),
              table.description(),
              "text/csv"));
    }
    parts.add(
        part(
            target,
            TABLES + "/" + DataPackage.FILE,
            "Frictionless description of the tables: columns, types, keys",
            "application/json"));
    parts.add(part(target, "events.geojson", "The events for maps", "application/geo+json"));
    parts.add(
        part(
            target,
            "provenance.prov.json",
            "Where statements, claims and events come from (W3C PROV)",
            "application/json"));
    try (JsonGenerator json = Output.indented(target.resolve(METADATA))) {
      describe(json, tables.about(), parts);
      json.writeRaw('\n');
    }
  }

  private static Part part(Path target, String path, String description, String type)
      throws IOException {
    Path file = target.resolve(path);
    MessageDigest digest = HashedFile.digest();
    try (InputStream in =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        // the digest reads along
      }
    }
    return new Part(
        path, description, type, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  private static void describe(JsonGenerator json, About about, List<Part> parts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", SPECIFICATION + "/context");
    json.writeArrayFieldStart("@graph");
    begin(json, METADATA, "CreativeWork");
    reference(json, "about", "./");
    reference(json, "conformsTo", SPECIFICATION);
    json.writeEndObject();
    root(json, about, parts);
    for (Part part : parts) {
      file(json, part);
    }
    licences(json, about);
    action(json, about, parts);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void root(JsonGenerator json, About about, List<Part> parts) throws IOException {
    begin(json, "./", "Dataset");
    json.writeStringField("name", about.title());
    json.writeStringField("description", about.text());
    json.writeStringField("datePublished", about.day().toString());
    json.writeStringField("identifier", "urn:uuid:" + Ids.uuid("crate", about.text()));
    json.writeArrayFieldStart("license");
    for (int i = 0; i < about.licences().size(); i++) {
      reference(json, licence(about.licences().get(i), i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("hasPart");
    for (Part part : parts) {
      reference(json, part.path());
    }
    json.writeEndArray();
    reference(json, "mentions", "#export");
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, Part part) throws IOException {
    begin(json, part.path(), "File");
    json.writeStringField("name", part.path());
    json.writeStringField("description", part.description());
    json.writeStringField("encodingFormat", part.type());
    json.writeStringField("contentSize", Long.toString(part.bytes()));
    json.writeStringField("sha256", part.sha256());
    json.writeEndObject();
  }

  private static String licence(About.Licence licence, int number) {
    return licence.url().isEmpty() ? "#licence-" + (number + 1) : licence.url();
  }

  private static void licences(JsonGenerator json, About about) throws IOException {
    for (int i = 0; i < about.licences().size(); i++) {
      About.Licence licence = about.licences().get(i);
      begin(json, licence(licence, i), "CreativeWork");
      json.writeStringField("name", licence.covers() + ": " + licence.name());
      json.writeStringField("description", licence.title());
      json.writeEndObject();
    }
  }

  private static void action(JsonGenerator json, About about, List<Part> parts) throws IOException {
    begin(json, "#assay", "SoftwareApplication");
    json.writeStringField("name", "Assay");
    json.writeStringField("version", about.version());
    json.writeEndObject();
    begin(json, "#export", "CreateAction");
    json.writeStringField("name", "Export of " + about.title());
    json.writeStringField("description", "Filters: " + about.filtersInWords());
    reference(json, "instrument", "#assay");
    json.writeArrayFieldStart("result");
    for (Part part : parts) {
      reference(json, part.path());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void begin(JsonGenerator json, String id, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeStringField("@type", type);
  }

  private static void reference(JsonGenerator json, String field, String id) throws IOException {
    json.writeFieldName(field);
    reference(json, id);
  }

  private static void reference(JsonGenerator json, String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("@id", id);
    json.writeEndObject();
  }
}
