package dev.assay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Layer;
import dev.assay.text.Name;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.Token;
import dev.assay.text.TokenRange;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence and its layers. Tokens count from 0; a range of tokens is half-open. */
final class SentenceWriter {
  private SentenceWriter() {}

  static void write(JsonGenerator json, Sentence sentence, CodePoints offsets) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", sentence.index());
    json.writeStringField("kind", sentence.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("start", offsets.at(sentence.span().start()));
    json.writeNumberField("end", offsets.at(sentence.span().end()));
    json.writeArrayFieldStart("tokens");
    for (Token token : sentence.tokens()) {
      token(json, sentence, token, offsets);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("predicates");
    if (carries(sentence, Layer.PREDICATES)) {
      for (Predicate predicate : sentence.predicates()) {
        predicate(json, predicate);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entities");
    if (carries(sentence, Layer.ENTITIES)) {
      for (Entity entity : sentence.entities()) {
        entity(json, entity);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("names");
    if (carries(sentence, Layer.NAMES)) {
      for (Name name : sentence.names()) {
        json.writeStartObject();
        json.writeStringField("type", name.type());
        range(json, name.range());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean carries(Sentence sentence, Layer layer) {
    return sentence.layers() != null && sentence.layers().carries(layer);
  }

  private static void token(JsonGenerator json, Sentence sentence, Token token, CodePoints offsets)
      throws IOException {
    int i = token.index();
    json.writeStartObject();
    json.writeNumberField("start", offsets.at(token.span().start()));
    json.writeNumberField("end", offsets.at(token.span().end()));
    json.writeStringField("form", token.form());
    if (sentence.layers() != null) {
      json.writeStringField("upos", sentence.upos(i));
      json.writeStringField("xpos", sentence.xpos(i));
      json.writeStringField("lemma", sentence.lemma(i));
      json.writeStringField("feats", sentence.features(i).toString());
      int head = sentence.graph().head(i);
      Json.number(json, "head", head == DependencyGraph.ROOT ? null : (double) head);
      json.writeStringField("deprel", sentence.graph().relation(i));
      json.writeStringField("entity", innermost(sentence, i));
      if (carries(sentence, Layer.FACTUALITY)) {
        Json.number(json, "factuality", (double) sentence.factuality(i));
      }
    }
    json.writeEndObject();
  }

  /** Type of the smallest mention that holds a token. */
  private static @Nullable String innermost(Sentence sentence, int token) {
    Entity found = null;
    if (!carries(sentence, Layer.ENTITIES)) {
      return null;
    }
    for (Entity entity : sentence.entities()) {
      if (entity.range().contains(token)
          && (found == null || entity.range().length() < found.range().length())) {
        found = entity;
      }
    }
    return found == null ? null : found.type();
  }

  private static void predicate(JsonGenerator json, Predicate predicate) throws IOException {
    json.writeStartObject();
    json.writeNumberField("token", predicate.token());
    json.writeArrayFieldStart("args");
    for (Predicate.Argument argument : predicate.arguments()) {
      json.writeStartObject();
      json.writeStringField("role", argument.role());
      json.writeNumberField("head", argument.head());
      range(json, argument.range());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void entity(JsonGenerator json, Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", entity.type());
    json.writeBooleanField("named", entity.named());
    json.writeNumberField("head", entity.head());
    range(json, entity.range());
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, TokenRange range) throws IOException {
    json.writeNumberField("from", range.start());
    json.writeNumberField("to", range.end());
  }
}
