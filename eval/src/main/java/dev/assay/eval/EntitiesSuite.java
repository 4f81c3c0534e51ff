package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mentions of entities on gold words, exact spans: {@code typed} with the type, {@code exact}
 * without. Gold in IOB2 with PER, ORG and LOC is of names; then only names are predicted.
 */
final class EntitiesSuite implements Suite {
  private static final Map<String, String> UNIVERSAL =
      Map.of("person", "PER", "place", "LOC", "organization", "ORG");

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public String description() {
    return "mentions of entities on gold words (JSON Lines), or names (IOB2)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold = request.spans();
    boolean names =
        gold.stream()
            .flatMap(s -> s.findValuesAsText("type").stream())
            .anyMatch(UNIVERSAL::containsValue);
    List<Sentence> read = request.reader().read(GoldWords.sentences(gold));
    List<ObjectNode> predictions = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      ObjectNode prediction = GoldWords.identified(gold.get(i));
      Sentence sentence = read.get(i);
      GoldWords.addEntities(
          prediction, names ? Names.of(sentence, UNIVERSAL) : sentence.entities());
      predictions.add(prediction);
    }
    return new Outcome(score(gold, predictions), predictions);
  }

  static Map<String, Object> score(List<ObjectNode> gold, List<ObjectNode> predictions) {
    Counts typed = new Counts();
    Counts exact = new Counts();
    for (int i = 0; i < gold.size(); i++) {
      count(typed, items(gold.get(i), true), items(predictions.get(i), true));
      count(exact, items(gold.get(i), false), items(predictions.get(i), false));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", gold.size());
    figures.put("typed", typed.figures());
    figures.put("exact", exact.figures());
    return figures;
  }

  private static void count(Counts counts, Map<String, Integer> gold, Map<String, Integer> found) {
    int hits = 0;
    for (var item : gold.entrySet()) {
      hits += Math.min(item.getValue(), found.getOrDefault(item.getKey(), 0));
    }
    counts.add(hits, sum(found), sum(gold));
  }

  private static int sum(Map<String, Integer> items) {
    return items.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> items(ObjectNode sentence, boolean typed) {
    Map<String, Integer> found = new HashMap<>();
    for (JsonNode e : sentence.path("entities")) {
      String key = e.path("start").asInt() + "-" + e.path("end").asInt();
      found.merge(typed ? key + " " + e.path("type").asText() : key, 1, Integer::sum);
    }
    return found;
  }
}
