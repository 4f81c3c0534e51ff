package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Layer;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mentions of entities on gold words, exact spans: {@code typed} with the type, {@code exact}
 * without, {@code types} each type alone, those with most in the gold first. Gold in IOB2 with PER,
 * ORG and LOC is of names; then only names are predicted.
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
  public Set<Evaluation.Option> options() {
    return Set.of(
        Evaluation.Option.UPPER,
        Evaluation.Option.LOWER,
        Evaluation.Option.HEADLINE,
        Evaluation.Option.HELD_BACK);
  }

  @Override
  public Set<Layer> layers() {
    return Set.of(Layer.ENTITIES, Layer.NAMES);
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
      ArrayNode found = prediction.putArray("entities");
      if (names) {
        sentence
            .names()
            .forEach(
                n ->
                    GoldWords.addSpan(
                        found, UNIVERSAL.getOrDefault(n.type(), n.type()), n.range()));
      } else {
        sentence.entities().forEach(e -> GoldWords.addSpan(found, e.type(), e.range()));
      }
      predictions.add(prediction);
    }
    EntityErrors errors = new EntityErrors(names ? "names" : "entities");
    return new Outcome(score(gold, predictions, errors), predictions, errors.tables());
  }

  static Map<String, Object> score(
      List<ObjectNode> gold, List<ObjectNode> predictions, EntityErrors errors) {
    Counts exact = new Counts();
    Map<String, Counts> types = new TreeMap<>();
    Counts typed = new Counts();
    for (int i = 0; i < gold.size(); i++) {
      List<Item> expected = items(gold.get(i));
      List<Item> found = items(predictions.get(i));
      int hits = (int) spans(expected).stream().filter(spans(found)::contains).count();
      exact.add(hits, found.size(), expected.size());
      for (String type : types(expected, found)) {
        List<Item> g = expected.stream().filter(e -> e.type().equals(type)).toList();
        List<Item> p = found.stream().filter(e -> e.type().equals(type)).toList();
        int same = common(g, p);
        typed.add(same, p.size(), g.size());
        types.computeIfAbsent(type, k -> new Counts()).add(same, p.size(), g.size());
      }
      errors.add(gold.get(i), expected, found);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", gold.size());
    figures.put("typed", typed.figures());
    figures.put("exact", exact.figures());
    figures.put("types", Counts.commonestFirst(types));
    return figures;
  }

  /** Items that both have; one that stands twice, as often as in the one that has it less. */
  private static int common(List<Item> gold, List<Item> found) {
    List<Item> rest = new ArrayList<>(found);
    return (int) gold.stream().filter(rest::remove).count();
  }

  private static Set<List<Integer>> spans(List<Item> items) {
    Set<List<Integer>> spans = new HashSet<>();
    items.forEach(item -> spans.add(List.of(item.start(), item.end())));
    return spans;
  }

  private static Set<String> types(List<Item> gold, List<Item> found) {
    Set<String> types = new TreeSet<>();
    gold.forEach(item -> types.add(item.type()));
    found.forEach(item -> types.add(item.type()));
    return types;
  }

  private static List<Item> items(ObjectNode sentence) {
    List<Item> items = new ArrayList<>();
    for (JsonNode e : sentence.path("entities")) {
      items.add(new Item(e.path("type").asText(), e.path("start").asInt(), e.path("end").asInt()));
    }
    return items;
  }

  /** A mention: its type and its words. */
  record Item(String type, int start, int end) {
    boolean sameSpan(Item other) {
      return start == other.start && end == other.end;
    }

    /** Words in common over words of both. */
    double overlap(Item other) {
      int shared = Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
      return Counts.ratio(shared, (end - start) + (other.end - other.start) - shared);
    }
  }
}
