package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.text.Span;
import dev.assay.time.Timex;
import dev.assay.time.TimexTagger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Time expressions of whole texts as TempEval-3 scores them (UzZaman et al. 2013): {@code strict}
 * and {@code relaxed} extents, and the TIMEX value and type on a relaxed match. The gold tells
 * TIMEX2 (WikiWars) or TIMEX3; both write values alike. What the annotators of one corpus do
 * otherwise is a {@link TimexConvention}.
 */
final class TimexSuite implements Suite {
  @Override
  public String name() {
    return "timex";
  }

  @Override
  public String description() {
    return "time expressions of whole texts, their extents, values and types (JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Segmenter segmenter = new Segmenter();
    TimexTagger tagger = new TimexTagger();
    List<ObjectNode> gold = new ArrayList<>();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Document read = request.reader().read(segmenter.split(text.report()));
      gold.add(text.gold());
      TimexConvention convention = TimexConvention.of(text.gold().path("corpus").asText());
      predictions.add(prediction(read, tagger.tag(read), convention));
    }
    TimexErrors errors = new TimexErrors();
    return new Outcome(score(gold, predictions, errors), predictions, errors.tables());
  }

  /** The expressions of a text in the gold's shape; offsets count code points. */
  static ObjectNode prediction(Document document, List<Timex> timexes, TimexConvention convention) {
    String text = document.text();
    ObjectNode out = GoldFiles.newSentence();
    out.put("id", document.report().id());
    ArrayNode all = out.putArray("timexes");
    for (Timex timex : timexes) {
      Span whole = document.sentences().get(timex.sentence()).span(timex.range());
      Span span = new Span(whole.start() + convention.outside(whole.in(text)), whole.end());
      ObjectNode one = all.addObject();
      one.put("start", text.codePointCount(0, span.start()));
      one.put("end", text.codePointCount(0, span.end()));
      one.put("text", span.in(text));
      one.put("type", timex.type().name());
      one.put("value", convention.value(timex.value()));
    }
    return out;
  }

  static Map<String, Object> score(
      List<ObjectNode> gold, List<ObjectNode> predictions, TimexErrors errors) {
    Scores scores = new Scores();
    for (int i = 0; i < gold.size(); i++) {
      List<JsonNode> expected = items(gold.get(i));
      List<JsonNode> found = items(predictions.get(i));
      errors.add(gold.get(i), expected, found, scores.add(expected, found));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", gold.size());
    figures.put("strict", scores.strict.figures());
    figures.put("relaxed", scores.relaxed.figures());
    figures.put("value", scores.value.figures());
    figures.put("value_accuracy", Counts.ratio(scores.value.hits(), scores.valued));
    figures.put("type", scores.type.figures());
    return figures;
  }

  private static List<JsonNode> items(ObjectNode record) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : record.path("timexes")) {
      if (item.path("start").isNumber() && item.path("end").asInt() > item.path("start").asInt()) {
        items.add(item);
      }
    }
    return items;
  }

  private static final class Scores {
    private final Counts strict = new Counts();
    private final Counts relaxed = new Counts();
    private final Counts value = new Counts();
    private final Counts type = new Counts();
    private int valued;

    /**
     * A gold expression without a value is left out of the values, and so is its match.
     *
     * @return index in gold to index in predicted, of those that overlap
     */
    Map<Integer, Integer> add(List<JsonNode> gold, List<JsonNode> predicted) {
      List<Span> g = gold.stream().map(TimexSuite::span).toList();
      List<Span> p = predicted.stream().map(TimexSuite::span).toList();
      Set<Span> extents = new HashSet<>(p);
      Map<Integer, Integer> matched = SpanMatching.of(g, p);
      int values = 0;
      int types = 0;
      int unvalued = 0;
      for (Map.Entry<Integer, Integer> pair : matched.entrySet()) {
        JsonNode a = gold.get(pair.getKey());
        JsonNode b = predicted.get(pair.getValue());
        unvalued += hasValue(a) ? 0 : 1;
        values += hasValue(a) && same(a, b, "value") ? 1 : 0;
        types += same(a, b, "type") ? 1 : 0;
      }
      strict.add((int) g.stream().filter(extents::contains).count(), p.size(), g.size());
      relaxed.add(matched.size(), p.size(), g.size());
      valued += matched.size() - unvalued;
      int goldValues = (int) gold.stream().filter(Scores::hasValue).count();
      value.add(values, p.size() - unvalued, goldValues);
      type.add(types, p.size(), g.size());
      return matched;
    }

    private static boolean hasValue(JsonNode item) {
      return !item.path("value").asText("").isEmpty() && !item.path("value").isNull();
    }

    private static boolean same(JsonNode a, JsonNode b, String key) {
      return text(a, key).equals(text(b, key));
    }
  }

  /** An attribute of an expression; empty where it has none. */
  static String text(JsonNode item, String key) {
    return item.path(key).isNull() ? "" : item.path(key).asText("").strip();
  }

  static Span span(JsonNode item) {
    return new Span(item.path("start").asInt(), item.path("end").asInt());
  }
}
