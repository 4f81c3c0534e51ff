package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Errors in time expressions: by kind of extent; by kind of value and by type, on a relaxed match;
 * and both by their words, with 9 for every digit. Not thread-safe.
 */
final class TimexErrors {
  private record Shape(String name, Pattern value) {
    static Shape of(String name, String value) {
      return new Shape(name, Pattern.compile(value));
    }
  }

  /** In this order: the first that fits. */
  private static final List<Shape> SHAPES =
      List.of(
          Shape.of("reference", "(PAST|PRESENT|FUTURE)_REF"),
          Shape.of("length", "P.*"),
          Shape.of("unknown", ".*X.*"),
          Shape.of("time", ".*T.*"),
          Shape.of("weekend", ".*-WE"),
          Shape.of("week", ".*-W\\d+"),
          Shape.of("quarter or half", ".*-[QH]\\d"),
          Shape.of("season", ".*-(SP|SU|FA|WI)"),
          Shape.of("day", ".*-\\d\\d-\\d\\d"),
          Shape.of("month", ".*-\\d\\d"),
          Shape.of("year", "(BC)?\\d{4}"),
          Shape.of("decade or century", "(BC)?\\d{2,3}"));

  private final ErrorCounts extents = new ErrorCounts("extents of time expressions");
  private final ErrorCounts values = new ErrorCounts("their values and types");
  private final ErrorCounts words = new ErrorCounts("the same by words");

  /**
   * @param matched index in gold to index in found, of those that overlap
   */
  void add(
      ObjectNode text, List<JsonNode> gold, List<JsonNode> found, Map<Integer, Integer> matched) {
    Set<Integer> met = new HashSet<>(matched.values());
    for (int i = 0; i < gold.size(); i++) {
      Integer other = matched.get(i);
      if (other == null) {
        count("missed", gold.get(i), text);
      } else {
        compare(gold.get(i), found.get(other), text);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!met.contains(i)) {
        count("spurious", found.get(i), text);
      }
    }
  }

  List<ErrorTable> tables() {
    return List.of(extents.table(), values.table(), words.table());
  }

  private void count(String kind, JsonNode item, ObjectNode text) {
    extents.add(kind + " " + item.path("type").asText(), text);
    words.add(kind + " \"" + words(item) + "\"", text);
  }

  private void compare(JsonNode gold, JsonNode found, ObjectNode text) {
    String extent = extent(TimexSuite.span(gold), TimexSuite.span(found));
    if (!extent.isEmpty()) {
      extents.add(extent + " of " + gold.path("type").asText(), text);
      words.add("extent \"" + words(gold) + "\" > \"" + words(found) + "\"", text);
    }
    String type = TimexSuite.text(gold, "type");
    if (!type.equals(TimexSuite.text(found, "type"))) {
      values.addConfusion("type", type, TimexSuite.text(found, "type"), text);
    }
    String expected = TimexSuite.text(gold, "value");
    String value = TimexSuite.text(found, "value");
    if (!expected.isEmpty() && !expected.equals(value)) {
      String shape = shape(expected);
      if (shape.equals(shape(value))) {
        values.add("another " + shape, text);
      } else {
        values.addConfusion("", shape, shape(value), text);
      }
      words.add("value of \"" + words(gold) + "\"", text);
    }
  }

  private static String extent(Span gold, Span found) {
    if (gold.equals(found)) {
      return "";
    }
    boolean covers = found.start() <= gold.start() && found.end() >= gold.end();
    boolean lies = found.start() >= gold.start() && found.end() <= gold.end();
    String side = found.start() == gold.start() ? " at the end" : " at the start";
    return covers ? "too long" + side : lies ? "too short" + side : "shifted extent";
  }

  private static String shape(String value) {
    return SHAPES.stream()
        .filter(shape -> shape.value().matcher(value).matches())
        .map(Shape::name)
        .findFirst()
        .orElse("other");
  }

  private static String words(JsonNode item) {
    return item.path("text")
        .asText()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll("\\d", "9");
  }
}
