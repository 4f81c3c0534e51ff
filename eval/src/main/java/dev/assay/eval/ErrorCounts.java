package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the errors of a layer by kind. Not thread-safe. */
final class ErrorCounts {
  private final String layer;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Set<String>> examples = new TreeMap<>();

  ErrorCounts(String layer) {
    this.layer = layer;
  }

  /**
   * @param sentence the gold sentence that it happened in, whose id will be an example
   */
  void add(String kind, JsonNode sentence) {
    add(kind, sentence.path("id").asText(""));
  }

  /**
   * @param id of the gold record; empty for none
   */
  void add(String kind, String id) {
    counts.merge(kind, 1, Integer::sum);
    Set<String> ids = examples.computeIfAbsent(kind, k -> new LinkedHashSet<>());
    if (ids.size() < ErrorTable.EXAMPLES && !id.isEmpty()) {
      ids.add(id);
    }
  }

  /** As above, where a label was taken for another. */
  void addConfusion(String what, String gold, String predicted, JsonNode sentence) {
    add((what + " " + gold + " > " + predicted).strip(), sentence);
  }

  ErrorTable table() {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<ErrorTable.Kind> kinds = new ArrayList<>();
    counts.forEach(
        (kind, n) ->
            kinds.add(
                new ErrorTable.Kind(
                    kind,
                    n,
                    Counts.ratio(n, sum),
                    List.copyOf(examples.getOrDefault(kind, Set.of())))));
    kinds.sort(Comparator.comparingInt(ErrorTable.Kind::errors).reversed());
    return new ErrorTable(layer, sum, kinds);
  }
}
