package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.statement.StatedFactuality;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Factuality of the gold's events, -3 to 3, on gold words, by the reader alone or by the rules for
 * statements: mean absolute error beside that of always answering +3, and Pearson's r.
 */
final class FactualitySuite implements Suite {
  private static final double COMMONEST = 3;

  private final String name;
  private final String by;
  private final ToDoubleBiFunction<Sentence, Integer> values;

  private FactualitySuite(String name, String by, ToDoubleBiFunction<Sentence, Integer> values) {
    this.name = name;
    this.by = by;
    this.values = values;
  }

  static FactualitySuite ofReader() {
    return new FactualitySuite("factuality", "the reader alone", (s, word) -> s.factuality(word));
  }

  static FactualitySuite ofStatements() {
    return new FactualitySuite(
        "factuality-of-statements", "the rules for statements", new StatedFactuality()::value);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "factuality of given events on gold words, by " + by + " (JSON Lines)";
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
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold =
        request.sentences().stream().filter(s -> !s.path("factuality").isEmpty()).toList();
    List<Sentence> read = request.reader().read(GoldWords.sentences(gold));
    List<Double> expected = new ArrayList<>();
    List<Double> found = new ArrayList<>();
    List<ObjectNode> predictions = new ArrayList<>();
    FactualityErrors errors = new FactualityErrors();
    for (int i = 0; i < gold.size(); i++) {
      Map<Integer, Double> events = new LinkedHashMap<>(); // of two values for a word, the last
      gold.get(i)
          .path("factuality")
          .forEach(e -> events.put(e.path(0).asInt(), e.path(1).asDouble()));
      for (var event : events.entrySet()) {
        double value = values.applyAsDouble(read.get(i), event.getKey());
        expected.add(event.getValue());
        found.add(value);
        errors.add(gold.get(i), event.getValue(), value);
      }
      predictions.add(prediction(gold.get(i), read.get(i)));
    }
    return new Outcome(figures(expected, found), predictions, List.of(errors.table()));
  }

  /** In the gold's shape. */
  private ObjectNode prediction(ObjectNode gold, Sentence read) {
    if (gold.has("events")) {
      List<Double> found = new ArrayList<>();
      gold.path("factuality")
          .forEach(e -> found.add(values.applyAsDouble(read, e.path(0).asInt())));
      return EventGold.prediction(gold, found);
    }
    ObjectNode prediction = GoldWords.identified(gold);
    ArrayNode found = prediction.putArray("factuality");
    for (JsonNode e : gold.path("factuality")) {
      int word = e.path(0).asInt();
      found.addArray().add(word).add(values.applyAsDouble(read, word));
    }
    return prediction;
  }

  private static Map<String, Object> figures(List<Double> gold, List<Double> predicted) {
    double error = 0;
    double baseline = 0;
    for (int i = 0; i < gold.size(); i++) {
      error += Math.abs(gold.get(i) - predicted.get(i));
      baseline += Math.abs(gold.get(i) - COMMONEST);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("events", gold.size());
    figures.put("mae", Counts.ratio(error, gold.size()));
    figures.put("r", pearson(gold, predicted));
    figures.put("baseline_mae", Counts.ratio(baseline, gold.size()));
    return figures;
  }

  /** Pearson's r, 0 where one side does not vary. */
  private static double pearson(List<Double> xs, List<Double> ys) {
    double mx = xs.stream().mapToDouble(x -> x).average().orElse(0);
    double my = ys.stream().mapToDouble(y -> y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < xs.size(); i++) {
      double dx = xs.get(i) - mx;
      double dy = ys.get(i) - my;
      xy += dx * dy;
      xx += dx * dx;
      yy += dy * dy;
    }
    return Counts.ratio(xy, Math.sqrt(xx * yy));
  }
}
