package dev.assay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One JSON object in a line; the keys keep the order in which they are put. */
final class JsonLine {
  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectNode node = mapper.createObjectNode();

  JsonLine put(String key, @Nullable String value) {
    node.put(key, value);
    return this;
  }

  JsonLine put(String key, @Nullable Instant value) {
    node.put(key, value == null ? null : value.toString());
    return this;
  }

  JsonLine put(String key, long value) {
    node.put(key, value);
    return this;
  }

  JsonLine put(String key, boolean value) {
    node.put(key, value);
    return this;
  }

  JsonLine put(String key, double value) {
    node.put(key, value);
    return this;
  }

  JsonLine set(String key, JsonNode value) {
    node.set(key, value);
    return this;
  }

  String text() {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
