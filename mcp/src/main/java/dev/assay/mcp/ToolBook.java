package dev.assay.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tools, from {@code tools.json}. Immutable. */
final class ToolBook {
  private final List<Tool> tools;

  private ToolBook(List<Tool> tools) {
    this.tools = tools;
  }

  static ToolBook open() {
    ObjectMapper mapper =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream in = ToolBook.class.getResourceAsStream("tools.json")) {
      return new ToolBook(mapper.readValue(Objects.requireNonNull(in), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tools, with or without those that change the case. */
  List<Tool> tools(boolean changes) {
    return tools.stream().filter(tool -> changes || !tool.changes()).toList();
  }

  /** The JSON Schema of a tool's arguments. */
  static Map<String, Object> schema(Tool tool) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    tool.options()
        .forEach(
            (name, description) -> {
              properties.put(name, Map.of("type", "string", "description", description));
              if (tool.requires(name)) {
                required.add(name);
              }
            });
    if (tool.list() != null) {
      properties.put(
          Tool.LIMIT, number("Most rows; " + Paging.ROWS + " unless told.", 1, Paging.MOST_ROWS));
    }
    if (tool.paged()) {
      String from = tool.text() == null ? "Rows" : "Characters";
      properties.put(
          Tool.OFFSET,
          number(
              from + " to leave out at the beginning; an answer says which.", 0, Paging.FARTHEST));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> number(String description, int least, int most) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "integer");
    number.put("minimum", least);
    number.put("maximum", most);
    number.put("description", description);
    return number;
  }
}
