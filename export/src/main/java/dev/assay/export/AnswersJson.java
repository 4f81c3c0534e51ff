package dev.assay.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Competing answers as JSON, described by {@code docs/schema/answers-1.schema.json}. Immutable,
 * safe to share between threads.
 */
public final class AnswersJson {
  private final JsonFactory factory = new JsonFactory();

  /** A matrix as one line, without its line feed. */
  public String line(Answers answers) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      write(json, answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static void write(JsonGenerator json, Answers answers) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", answers.question());
    json.writeArrayFieldStart("answers");
    for (Answers.Option option : answers.answers()) {
      json.writeStartObject();
      json.writeStringField("value", option.value());
      ClaimJson.strings(json, "claims", option.claims());
      json.writeStringField("status", option.status() == null ? null : option.status().word());
      json.writeNumberField("inconsistency", option.inconsistency());
      json.writeNumberField("support", option.support());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("evidence");
    for (Answers.Item item : answers.evidence()) {
      item(json, item);
    }
    json.writeEndArray();
    ClaimJson.strings(json, "hangsOn", answers.hangsOn());
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, Answers.Item item) throws IOException {
    Entry first = item.statements().get(0);
    json.writeStartObject();
    ClaimJson.strings(
        json,
        "statements",
        item.statements().stream().map(e -> ClaimJson.statement(e.id())).toList());
    ClaimJson.strings(
        json, "reports", item.statements().stream().map(e -> e.report().id()).distinct().toList());
    json.writeStringField("source", first.voices().get(first.voices().size() - 1).name());
    json.writeStringField("outlet", first.report().outlet());
    json.writeStringField("published", first.report().published().toString());
    json.writeStringField("quote", first.passage().quote());
    json.writeStringField("interest", item.interest());
    ClaimJson.strings(json, "marks", item.marks().stream().map(Answers.Mark::word).toList());
    json.writeNumberField("weight", item.weight());
    json.writeStringField("why", item.why());
    json.writeBooleanField("diagnostic", item.diagnostic());
    json.writeEndObject();
  }
}
