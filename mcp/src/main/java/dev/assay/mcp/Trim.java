package dev.assay.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** JSON made harmless and small enough for a model. What is cut says so. Pure functions. */
final class Trim {
  /** Longest text but for the one that is handed out piece by piece, in code points. */
  static final int LONGEST_TEXT = 600;

  /** Most elements of a list within a row. */
  static final int MOST_ELEMENTS = 20;

  private Trim() {}

  /**
   * A copy of a row.
   *
   * @param omit fields to leave out
   */
  static JsonNode row(JsonNode node, List<String> omit) {
    if (node.isTextual()) {
      return TextNode.valueOf(cut(Harmless.text(node.textValue()), LONGEST_TEXT));
    }
    if (node instanceof ObjectNode object) {
      return object(object, omit);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < Math.min(array.size(), MOST_ELEMENTS); i++) {
        copy.add(row(array.get(i), omit));
      }
      if (array.size() > MOST_ELEMENTS) {
        copy.add("(and " + (array.size() - MOST_ELEMENTS) + " more)");
      }
      return copy;
    }
    return node;
  }

  private static ObjectNode object(ObjectNode object, List<String> omit) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            field -> {
              if (!omit.contains(field.getKey()) && !field.getValue().isNull()) {
                copy.set(Harmless.text(field.getKey()), row(field.getValue(), omit));
              }
            });
    return copy;
  }

  static String cut(String text, int most) {
    int points = text.codePointCount(0, text.length());
    return points <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most))
            + "... (and "
            + (points - most)
            + " characters more)";
  }
}
