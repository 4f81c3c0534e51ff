package dev.assay.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** JSON that we wrote ourselves. */
final class JsonText {
  private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() {};

  private final ObjectMapper mapper = new ObjectMapper();

  JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  Map<String, String> words(String json) {
    try {
      return mapper.readValue(json, WORDS);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of it: " + value.getClass(), e);
    }
  }

  static IllegalStateException unreadable(JsonProcessingException e) {
    return new IllegalStateException(
        "ASSAY-CASE-005 what the case holds cannot be read ("
            + e.getOriginalMessage()
            + "); see assay doctor",
        e);
  }
}
