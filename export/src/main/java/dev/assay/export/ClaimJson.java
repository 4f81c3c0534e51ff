package dev.assay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Turn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims as JSON Lines, described by {@code docs/schema/claim-1.schema.json}. Offsets are code
 * points of the report's text. Immutable, safe to share between threads.
 */
public final class ClaimJson {
  private final JsonFactory factory = new JsonFactory();

  /** A claim of a list as one line, without its line feed. */
  public String line(Claim claim) {
    return line(claim, null);
  }

  /**
   * A claim as one line, without its line feed.
   *
   * @param answers the questions that it competes in; null where that is not worked out
   */
  public String line(Claim claim, @Nullable List<Answers> answers) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(json, claim, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, Claim claim, @Nullable List<Answers> answers)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("question", claim.question());
    json.writeStringField("value", claim.value());
    json.writeStringField("status", claim.status().word());
    json.writeStringField("statusDate", claim.statusDate().toString());
    json.writeBooleanField("retracted", claim.retracted());
    json.writeNumberField("credibility", claim.credibility());
    json.writeStringField("family", claim.family());
    json.writeStringField("domain", claim.domain());
    json.writeStringField("due", claim.due() == null ? null : claim.due().toString());
    json.writeArrayFieldStart("history");
    for (Turn turn : claim.history()) {
      json.writeStartObject();
      json.writeStringField("status", turn.status().word());
      json.writeStringField("on", turn.on().toString());
      strings(json, "because", turn.because().stream().map(ClaimJson::statement).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "origins", claim.origins());
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : claim.evidence()) {
      evidence(json, evidence);
    }
    json.writeEndArray();
    answers(json, answers);
    json.writeEndObject();
  }

  private static void answers(JsonGenerator json, @Nullable List<Answers> answers)
      throws IOException {
    if (answers == null) {
      json.writeNullField("answers");
      return;
    }
    json.writeArrayFieldStart("answers");
    for (Answers one : answers) {
      AnswersJson.write(json, one);
    }
    json.writeEndArray();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    Entry entry = evidence.entry();
    json.writeStartObject();
    json.writeStringField("statement", statement(entry.id()));
    json.writeStringField("report", entry.report().id());
    json.writeStringField("published", entry.report().published().toString());
    json.writeStringField("outlet", entry.report().outlet());
    json.writeStringField("source", entry.voices().get(entry.voices().size() - 1).name());
    json.writeStringField("role", evidence.role().word());
    json.writeStringField("quote", entry.passage().quote());
    json.writeNumberField("start", entry.passage().from());
    json.writeNumberField("end", entry.passage().to());
    json.writeStringField("origin", evidence.origin());
    json.writeStringField("interest", evidence.interest());
    json.writeStringField("why", evidence.why());
    json.writeEndObject();
  }

  /** The id that the reading gives the statement; an entry's has the report's before it. */
  static String statement(String entry) {
    return entry.substring(entry.indexOf('#') + 1);
  }

  static void strings(JsonGenerator json, String field, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
