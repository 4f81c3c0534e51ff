package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The words that claims rest on as W3C Web Annotations. A position counts code points of the text
 * that Assay read; the quotation with what surrounds it finds the words again elsewhere.
 */
final class AnnotationFormat implements Format {
  @Override
  public String name() {
    return "annotations";
  }

  @Override
  public String description() {
    return "the words that claims rest on, as annotations of the reports";
  }

  @Override
  public String standard() {
    return "W3C Web Annotation";
  }

  @Override
  public String extension() {
    return ".annotations.jsonld";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    About about = tables.about();
    try (JsonGenerator json = Output.json(Output.text(target))) {
      json.writeStartObject();
      json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
      json.writeStringField("id", "urn:uuid:" + Ids.uuid("annotation page", about.text()));
      json.writeStringField("type", "AnnotationPage");
      json.writeObjectFieldStart("partOf");
      json.writeStringField("id", "urn:uuid:" + Ids.uuid("annotations", about.text()));
      json.writeStringField("type", "AnnotationCollection");
      json.writeStringField("label", about.title());
      json.writeStringField("modified", about.day() + "T00:00:00Z");
      json.writeObjectFieldStart("generator");
      json.writeStringField("id", "urn:assay:generator");
      json.writeStringField("type", "Software");
      json.writeStringField("name", about.generator());
      json.writeEndObject();
      // Of the terms that the format's own context has, for whoever reads this as JSON-LD.
      json.writeStringField("schema:description", described(about));
      json.writeObjectFieldStart("about");
      for (Map.Entry<String, String> line : about.lines().entrySet()) {
        json.writeStringField(line.getKey(), line.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeNumberField("startIndex", 0);
      json.writeArrayFieldStart("items");
      tables.each("evidence", row -> annotation(json, row));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static String described(About about) {
    return About.CAUTION + " Filters: " + about.filtersInWords();
  }

  private static void annotation(JsonGenerator json, Row row) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", Ids.urn("evidence", row.id()));
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "linking");
    json.writeStringField("created", String.valueOf(row.moment("published_at")));
    json.writeArrayFieldStart("body");
    json.writeStartObject();
    json.writeStringField("id", Ids.urn("claim", row.words("claim_id")));
    json.writeStringField("purpose", "linking");
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", "tagging");
    json.writeStringField("format", "text/plain");
    json.writeStringField("value", row.words("role"));
    json.writeEndObject();
    json.writeEndArray();
    target(json, row);
    json.writeEndObject();
  }

  private static void target(JsonGenerator json, Row row) throws IOException {
    json.writeObjectFieldStart("target");
    json.writeStringField("source", Ids.urn("report", row.words("report_id")));
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", row.words("exact"));
    json.writeStringField("prefix", row.words("prefix"));
    json.writeStringField("suffix", row.words("suffix"));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeFieldName("start");
    JsonLinesFormat.value(json, row.get("start"));
    json.writeFieldName("end");
    JsonLinesFormat.value(json, row.get("end"));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
