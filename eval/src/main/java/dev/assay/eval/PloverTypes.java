package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER's types of event and their quads (resource {@code plover-types.tsv}), as the reference
 * scorer has them. YIELD is what a gold calls CONCEDE and RETREAT together.
 */
final class PloverTypes {
  private static final String YIELD = "YIELD";
  private static final Map<String, Integer> QUADS = new HashMap<>();
  private static final Map<String, String> OLDER = new HashMap<>();

  static {
    for (String[] row : Tables.rows("plover-types.tsv", 3)) {
      QUADS.put(row[0], Integer.valueOf(row[1]));
      for (String name : row[2].split(" ", -1)) {
        OLDER.put(name, row[0]);
      }
    }
  }

  private final boolean folded;

  private PloverTypes(boolean folded) {
    this.folded = folded;
  }

  /** For records of which some may speak of YIELD; then all do. */
  static PloverTypes of(List<? extends JsonNode> records) {
    return new PloverTypes(
        records.stream().flatMap(r -> r.findValuesAsText("code").stream()).anyMatch(YIELD::equals));
  }

  /** Whether CONCEDE and RETREAT are one. */
  boolean folded() {
    return folded;
  }

  /** The type of an event; null where it has none. */
  @Nullable String type(JsonNode event) {
    String code = event.path("code").asText().toUpperCase(Locale.ROOT);
    String type = OLDER.getOrDefault(code, code);
    String found = folded && (type.equals("CONCEDE") || type.equals("RETREAT")) ? YIELD : type;
    return QUADS.containsKey(found) ? found : null;
  }

  /** The quad of a type, 0 for what is none. */
  static int quad(String type) {
    return QUADS.getOrDefault(type, 0);
  }
}
