package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Place;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.statement.Telling;
import dev.assay.time.Granularity;
import dev.assay.time.TimeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which texts report an event of conflict, and which only speak of conflict ({@code relevant}). The
 * score of a text is that of the act of conflict that stands foremost in it: what a report is about
 * it tells at once, and an overview is long. From 0 to 1. Where a file asks for one region ({@code
 * relevance-regions.tsv}), what is told of a place elsewhere is no answer.
 */
final class RelevanceSuite implements Suite {
  /** The score from which on a text is taken to report an event. */
  private static final double REPORTS = 0.28;

  private static final double WANTED = 0.75;

  /** What a summary counts beside an event. */
  private static final double SUMMARY = 0.2;

  /** What a day, or a count of persons, adds to an event. */
  private static final double PARTICULAR = 1.2;

  private static final Set<Granularity> DAYS = EnumSet.range(Granularity.DAY, Granularity.SECOND);

  /** Acts of conflict, and how much each makes a report one of conflict. */
  private static final Map<String, Double> WEIGHTS =
      Map.of("ASSAULT", 1.0, "COERCE", 0.3, "PROTEST", 0.35);

  @Override
  public String name() {
    return "relevance";
  }

  @Override
  public String description() {
    return "which texts report an event of conflict at all (JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    GoldReading reading = new GoldReading(request.reader());
    List<ObjectNode> gold = new ArrayList<>();
    List<ObjectNode> predictions = new ArrayList<>();
    ErrorCounts errors = new ErrorCounts("relevance");
    for (GoldText text : request.texts()) {
      ObjectNode prediction = prediction(reading.read(text), region(text.id()));
      gold.add(text.gold());
      predictions.add(prediction);
      tell(errors, text.gold(), prediction);
    }
    return new Outcome(score(gold, predictions), predictions, List.of(errors.table()));
  }

  /** The countries that a file asks for; empty where it asks for all. */
  private static Set<String> region(String id) {
    return Tables.rows("relevance-regions.tsv", 2).stream()
        .filter(r -> id.startsWith(r[0]))
        .findFirst()
        .map(r -> Set.of(r[1].split(",")))
        .orElse(Set.of());
  }

  private static boolean isIn(Set<String> region, Statement s) {
    Place place = s.place();
    return region.isEmpty()
        || place == null
        || place.country() == null
        || region.contains(place.country());
  }

  private static ObjectNode prediction(Reading reading, Set<String> region) {
    double score = score(reading, region);
    ObjectNode out = GoldFiles.newSentence().put("id", reading.document().report().id());
    return out.put("relevant", score >= REPORTS).put("score", score);
  }

  private static double score(Reading reading, Set<String> region) {
    double foremost = 0;
    for (Statement s : reading.statements()) {
      Factuality f = s.factuality();
      boolean so = f.mode() == Factuality.Mode.ACTUAL && f.value() > 0 && isIn(region, s);
      if (so && s.proposition() instanceof Proposition.Event event) {
        double weight = WEIGHTS.getOrDefault(event.plover(), 0.0) * likeness(s, event);
        foremost = Math.max(foremost, weight / (1 + s.sentence()));
      }
    }
    return foremost / Math.sqrt(Math.max(1, reading.document().sentences().size()));
  }

  /** How like one event it is told: set on a day, with so many hurt, or summed up. */
  private static double likeness(Statement s, Proposition.Event event) {
    if (event.telling() != Telling.EPISODE) {
      return SUMMARY;
    }
    TimeReference time = s.time();
    boolean dated =
        time != null && time.span() != null && DAYS.contains(time.interval().granularity());
    boolean counted = s.quantities().stream().anyMatch(q -> q.unit().equals("persons"));
    return (dated ? PARTICULAR : 1) * (counted ? PARTICULAR : 1);
  }

  private static void tell(ErrorCounts errors, JsonNode gold, JsonNode prediction) {
    String feed = gold.path("feed").asText("-");
    if (relevant(gold) && !relevant(prediction)) {
      boolean none = prediction.path("score").asDouble() == 0;
      errors.add(
          (none ? "missed, no act of conflict found" : "missed, too far down") + ": " + feed, gold);
    } else if (!relevant(gold) && relevant(prediction)) {
      errors.add(("false alarm: " + feed + " " + gold.path("why_not").asText("")).strip(), gold);
    }
  }

  /** {@code relevant} (true, "Yes") where it is told, else whether there are events. */
  static boolean relevant(JsonNode record) {
    JsonNode told = record.path("relevant");
    boolean untold = told.isMissingNode() || told.isNull();
    return untold
        ? !record.path("events").isEmpty()
        : Set.of("yes", "true", "1").contains(told.asText().toLowerCase(Locale.ROOT));
  }

  static Map<String, Object> score(List<ObjectNode> gold, List<ObjectNode> predictions) {
    Alarms all = new Alarms();
    Map<String, Alarms> feeds = new LinkedHashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      String feed = gold.get(i).path("feed").asText("-");
      boolean relevant = relevant(gold.get(i));
      boolean alarm = relevant(predictions.get(i));
      all.add(relevant, alarm);
      feeds.computeIfAbsent(feed, k -> new Alarms()).add(relevant, alarm);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", gold.size());
    figures.putAll(all.figures());
    Map<String, Object> atRecall = atRecall(gold, predictions);
    if (atRecall != null) {
      figures.put("at_recall_75", atRecall);
    }
    Map<String, Object> byFeed = new LinkedHashMap<>();
    feeds.forEach((feed, alarms) -> byFeed.put(feed, alarms.figures()));
    figures.put("feeds", byFeed);
    return figures;
  }

  /** False alarms at the highest threshold that reaches the recall; null where none does. */
  private static @Nullable Map<String, Object> atRecall(
      List<ObjectNode> gold, List<ObjectNode> predictions) {
    List<Double> thresholds =
        predictions.stream()
            .map(p -> p.path("score").asDouble())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    for (double threshold : thresholds) {
      Alarms alarms = new Alarms();
      for (int i = 0; i < gold.size(); i++) {
        boolean alarm = predictions.get(i).path("score").asDouble() >= threshold;
        alarms.add(relevant(gold.get(i)), alarm);
      }
      if (alarms.recall() >= WANTED) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("threshold", threshold);
        figures.put("recall", alarms.recall());
        figures.put("false_alarm", alarms.falseAlarm());
        return figures;
      }
    }
    return null;
  }

  /** Alarms and what they were worth. Not thread-safe. */
  private static final class Alarms {
    private int relevant;
    private int irrelevant;
    private int alarms;
    private int hits;

    void add(boolean isRelevant, boolean alarm) {
      relevant += isRelevant ? 1 : 0;
      irrelevant += isRelevant ? 0 : 1;
      alarms += alarm ? 1 : 0;
      hits += isRelevant && alarm ? 1 : 0;
    }

    double recall() {
      return Counts.ratio(hits, relevant);
    }

    double falseAlarm() {
      return Counts.ratio(alarms - hits, alarms);
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("recall", recall());
      figures.put("false_alarm", falseAlarm());
      figures.put("false_positive_rate", Counts.ratio(alarms - hits, irrelevant));
      figures.put("f1", Counts.ratio(2.0 * hits, alarms + relevant));
      return figures;
    }
  }
}
