package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Sentences whose gold is a {@code text} with a blank between words, and {@code events} with a
 * start, an end (in code points) and a {@code factuality}: the shape of UW's event factuality (Lee
 * et al. 2015).
 */
final class EventGold {
  private EventGold() {}

  /** The record with {@code words}, and {@code factuality} by their index. */
  static ObjectNode sentence(ObjectNode record, GoldFiles.NumberedLines lines, int line) {
    String text = record.path("text").asText();
    ArrayNode words = record.putArray("words");
    List.of(text.split(" ", -1)).forEach(words::add);
    ArrayNode factuality = record.putArray("factuality");
    for (JsonNode event : record.path("events")) {
      if (event.path("factuality").isNumber()) {
        int start = event.path("start").asInt(-1);
        if (start < 0 || start > text.codePointCount(0, text.length())) {
          throw lines.bad(line, "an event that starts outside its text, at " + event.path("start"));
        }
        factuality.addArray().add(word(text, start)).add(event.path("factuality").asDouble());
      }
    }
    return record;
  }

  /** What was predicted, by word, on the record's events. */
  static ObjectNode prediction(ObjectNode record, List<Double> values) {
    ObjectNode prediction = GoldFiles.newSentence();
    prediction.set("id", record.path("id"));
    prediction.set("text", record.path("text"));
    ArrayNode events = prediction.putArray("events");
    int at = 0;
    for (JsonNode event : record.path("events")) {
      if (event.path("factuality").isNumber()) {
        ObjectNode predicted = events.addObject();
        predicted.set("start", event.path("start"));
        predicted.set("end", event.path("end"));
        predicted.put("factuality", values.get(at++));
      }
    }
    return prediction;
  }

  private static int word(String text, int start) {
    String before = text.substring(0, text.offsetByCodePoints(0, start));
    return (int) before.chars().filter(c -> c == ' ').count();
  }
}
