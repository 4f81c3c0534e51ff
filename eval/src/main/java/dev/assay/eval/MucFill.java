package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One fill of a slot of a MUC-4 template.
 *
 * @param alternatives any of them is right
 * @param of what it is told of, such as the victim of an effect; empty where that is not told
 * @param optional whether it costs nothing when it is missing
 */
record MucFill(List<String> alternatives, List<String> of, boolean optional) {
  MucFill {
    alternatives = List.copyOf(alternatives);
    of = List.copyOf(of);
  }

  static MucFill of(List<String> alternatives) {
    return new MucFill(alternatives, List.of(), false);
  }

  /** The fills under a key: a string, an object with {@code alts}, or a list of these. */
  static List<MucFill> all(JsonNode event, String key) {
    List<MucFill> found = new ArrayList<>();
    JsonNode value = event.path(key);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (one.isTextual() && !one.asText().isEmpty()) {
        found.add(of(List.of(one.asText())));
      } else if (!one.path("alts").isEmpty()) {
        found.add(
            new MucFill(
                strings(one.path("alts")),
                strings(one.path("ref")),
                one.path("optional").asBoolean()));
      }
    }
    return found;
  }

  static List<String> strings(JsonNode list) {
    List<String> found = new ArrayList<>();
    if (list.isTextual()) {
      found.add(list.asText());
    }
    list.forEach(x -> found.add(x.asText()));
    return found;
  }
}
