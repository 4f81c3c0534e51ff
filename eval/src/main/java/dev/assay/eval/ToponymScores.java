package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of places against gold ones. Recognition by spans; resolution by distance, over all gold
 * names that have coordinates. {@code resolution} judges all by distance, {@code resolution_by_id}
 * countries by GeoNames id, else by country, {@code resolution_by_id_without_second_level} the same
 * without the gold's counties and districts (GeoNames' ADM2), and {@code resolution_by_area} holds
 * a predicted country, division or region right, too, where it holds the gold's point. Not
 * thread-safe.
 */
final class ToponymScores {
  private static final double COUNTRY_KM = 1000;

  private final boolean given;
  private final Counts exact = new Counts();
  private final Counts overlap = new Counts();
  private final ErrorDistances distances = new ErrorDistances();
  private final ErrorDistances byId = new ErrorDistances();
  private final ErrorDistances byIdWithout = new ErrorDistances();
  private final ErrorDistances byArea = new ErrorDistances();
  private final ErrorDistances countries = new ErrorDistances();
  private int docs;

  /**
   * @param given whether the predictions are for the gold's own spans
   */
  ToponymScores(boolean given) {
    this.given = given;
  }

  void add(ObjectNode gold, ObjectNode predicted) {
    docs++;
    List<JsonNode> g = items(gold);
    List<JsonNode> p = items(predicted);
    List<Span> goldSpans = g.stream().map(ToponymScores::span).toList();
    List<Span> spans = p.stream().map(ToponymScores::span).toList();
    Set<Span> shared = new HashSet<>(goldSpans);
    shared.retainAll(new HashSet<>(spans));
    exact.add(shared.size(), p.size(), g.size());
    overlap.add(SpanMatching.of(goldSpans, spans).size(), p.size(), g.size());
    for (JsonNode name : g) {
      if (hasPoint(name)) {
        judge(name, answer(name, p));
      }
    }
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", docs);
    if (!given) {
      Map<String, Object> recognition = new LinkedHashMap<>();
      recognition.put("exact", exact.figures());
      recognition.put("overlap", overlap.figures());
      figures.put("recognition", recognition);
    }
    figures.put("resolution", distances.figures());
    figures.put("resolution_by_id", byId.figures());
    figures.put("resolution_by_id_without_second_level", byIdWithout.figures());
    figures.put("resolution_by_area", byArea.figures());
    figures.put("countries", countries.figures());
    return figures;
  }

  private void judge(JsonNode gold, @Nullable JsonNode answer) {
    Double plain = answer == null || !hasPoint(answer) ? null : Double.valueOf(km(gold, answer));
    distances.add(plain);
    Double error = plain;
    if (isCountry(gold)) {
      error = answer == null ? null : countryError(gold, answer, plain);
      countries.add(error);
    }
    byId.add(error);
    if (!gold.path("fcode").asText("").equals("ADM2")) {
      byIdWithout.add(error);
    }
    byArea.add(answer != null && plain != null && holds(answer, plain) ? Double.valueOf(0) : error);
  }

  /** The prediction that answers for a gold name, null for none. */
  private @Nullable JsonNode answer(JsonNode gold, List<JsonNode> predicted) {
    JsonNode best = null;
    int most = 0;
    boolean placed = predicted.stream().anyMatch(p -> meets(gold, p) && hasPoint(p));
    for (JsonNode p : predicted) {
      if (span(p).equals(span(gold))) {
        return p;
      }
      int shared = shared(gold, p);
      if (meets(gold, p) && (given || !placed || hasPoint(p)) && shared > most) {
        most = shared;
        best = p;
      }
    }
    return best;
  }

  private boolean meets(JsonNode gold, JsonNode predicted) {
    return shared(gold, predicted) > 0 && (!given || letters(gold).equals(letters(predicted)));
  }

  private static int shared(JsonNode a, JsonNode b) {
    return Math.max(
        0,
        Math.min(a.path("end").asInt(), b.path("end").asInt())
            - Math.max(a.path("start").asInt(), b.path("start").asInt()));
  }

  private static String letters(JsonNode name) {
    return name.path("text").asText("").replaceAll("(?U)\\W+", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isCountry(JsonNode gold) {
    return gold.path("fcode").asText("").startsWith("PCL")
        || gold.path("type").asText("").equalsIgnoreCase("COUNTRY");
  }

  /** 0 for the same country; by id, else by country, else near enough. */
  private static @Nullable Double countryError(
      JsonNode gold, JsonNode answer, @Nullable Double plain) {
    long id = answer.path("geonameid").asLong(0);
    String country = answer.path("country").asText("").toLowerCase(Locale.ROOT);
    if (plain == null && id == 0 && country.isEmpty()) {
      return null;
    }
    double far = plain == null ? 20039 : plain;
    long goldId = gold.path("geonameid").asLong(0);
    String goldCountry = gold.path("country").asText("").toLowerCase(Locale.ROOT);
    if (id != 0 && goldId != 0) {
      return id == goldId ? 0 : Math.max(far, COUNTRY_KM);
    }
    if (!country.isEmpty() && !goldCountry.isEmpty()) {
      return country.equals(goldCountry) ? 0 : Math.max(far, COUNTRY_KM);
    }
    return far <= COUNTRY_KM ? 0 : far;
  }

  private static boolean holds(JsonNode answer, double km) {
    return answer.path("area").asBoolean(false) && km <= answer.path("radiusKm").asDouble(0);
  }

  private static double km(JsonNode a, JsonNode b) {
    return ErrorDistances.km(
        a.path("lat").asDouble(),
        a.path("lon").asDouble(),
        b.path("lat").asDouble(),
        b.path("lon").asDouble());
  }

  private static boolean hasPoint(JsonNode name) {
    return name.path("lat").isNumber() && name.path("lon").isNumber();
  }

  private static Span span(JsonNode name) {
    return new Span(name.path("start").asInt(), name.path("end").asInt());
  }

  private static List<JsonNode> items(ObjectNode record) {
    List<JsonNode> items = new ArrayList<>();
    record.path("toponyms").forEach(items::add);
    return items;
  }
}
