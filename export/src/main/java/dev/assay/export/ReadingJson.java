package dev.assay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.report.Dropped;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Readings as JSON Lines: one object a report, described by {@code
 * docs/schema/reading-1.schema.json}. The keys come in a fixed order, offsets are code points of
 * the report's text, and what is not known is null. Immutable, safe to share between threads.
 */
public final class ReadingJson {
  /** Version of the schema that the output follows. */
  public static final int SCHEMA_VERSION = 1;

  private final JsonFactory factory = new JsonFactory();
  private final boolean layers;

  /**
   * @param layers whether to write the sentences with the layers that were read, too
   */
  public ReadingJson(boolean layers) {
    this.layers = layers;
  }

  /** A reading as one line, its line feed included. */
  public String line(Reading reading) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(json, reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  /**
   * Writes a reading as one line in UTF-8 and leaves the stream open.
   *
   * @throws IOException where the stream cannot be written
   */
  public void write(Reading reading, OutputStream out) throws IOException {
    // Through a writer: over bytes, the generator would escape what lies outside the first plane.
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = factory.createGenerator(writer)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(json, reading);
      json.writeRaw('\n');
    }
  }

  private void write(JsonGenerator json, Reading reading) throws IOException {
    Report report = reading.document().report();
    CodePoints offsets = new CodePoints(report.text());
    json.writeStartObject();
    report(json, report);
    json.writeArrayFieldStart("statements");
    StatementWriter statements = new StatementWriter(json, report, offsets);
    for (Statement statement : reading.statements()) {
      statements.write(statement);
    }
    json.writeEndArray();
    dropped(json, report, offsets);
    if (layers) {
      json.writeArrayFieldStart("sentences");
      for (Sentence sentence : reading.document().sentences()) {
        SentenceWriter.write(json, sentence, offsets);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void report(JsonGenerator json, Report report) throws IOException {
    json.writeObjectFieldStart("report");
    json.writeStringField("id", report.id());
    json.writeStringField("title", report.title());
    json.writeStringField("outlet", report.outlet().name());
    json.writeStringField(
        "published", report.published() == null ? null : report.published().toString());
    LocalDate conflict = report.published() == null ? null : report.published().contradicted();
    json.writeStringField("publishedConflict", conflict == null ? null : conflict.toString());
    json.writeStringField("updated", report.updated() == null ? null : report.updated().toString());
    json.writeStringField("language", report.language());
    json.writeStringField("text", report.text());
    json.writeStringField("sha256", report.sha256());
    json.writeEndObject();
  }

  private static void dropped(JsonGenerator json, Report report, CodePoints offsets)
      throws IOException {
    json.writeArrayFieldStart("dropped");
    for (Dropped dropped : report.dropped()) {
      json.writeStartObject();
      json.writeNumberField("start", offsets.at(dropped.start()));
      json.writeNumberField("end", offsets.at(dropped.end()));
      json.writeStringField("text", dropped.text());
      json.writeStringField("why", dropped.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
