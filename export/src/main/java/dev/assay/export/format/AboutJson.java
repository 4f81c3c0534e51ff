package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What an export says of itself, as JSON, where its format has no better place for it. */
final class AboutJson {
  static final String FILE = "about.json";

  private AboutJson() {}

  /** Writes the file of a folder that says what the others are. */
  static void write(Path folder, About about) throws IOException {
    try (JsonGenerator json = Output.indented(folder.resolve(FILE))) {
      object(json, about);
      json.writeRaw('\n');
    }
  }

  static void object(JsonGenerator json, About about) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", about.title());
    json.writeStringField("case", about.caseName());
    json.writeStringField("known_on", about.day().toString());
    json.writeObjectFieldStart("filters");
    for (Map.Entry<String, String> filter : new TreeMap<>(about.filters()).entrySet()) {
      json.writeStringField(filter.getKey(), filter.getValue());
    }
    json.writeEndObject();
    json.writeStringField("generator", about.generator());
    json.writeStringField("caution", About.CAUTION);
    json.writeArrayFieldStart("licences");
    for (About.Licence licence : about.licences()) {
      json.writeStartObject();
      json.writeStringField("covers", licence.covers());
      json.writeStringField("name", licence.name());
      json.writeStringField("title", licence.title());
      json.writeStringField("url", licence.url().isEmpty() ? null : licence.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
