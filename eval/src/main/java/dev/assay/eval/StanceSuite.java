package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.ledger.HeadlineStance;
import dev.assay.text.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stances of headlines towards claims (Emergent, Ferreira and Vlachos 2016): lines with a {@code
 * claim} and {@code articles}, each with a {@code headline} and a {@code stance}: for, against or
 * observing. A claim is held back with all its articles.
 */
final class StanceSuite implements Suite {
  private final HeadlineStance stances = HeadlineStance.load();

  @Override
  public String name() {
    return "stance";
  }

  @Override
  public String description() {
    return "stances of headlines towards claims: for, against, observing (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> claims = new ArrayList<>(GoldFiles.objects(request.gold()));
    if (request.asks(Evaluation.Option.HELD_BACK)) {
      claims.removeIf(c -> !HeldBack.is(c.path("id").asText()));
    }
    Map<String, Counts> byStance = new TreeMap<>();
    ErrorCounts errors = new ErrorCounts("stances");
    List<ObjectNode> predictions = new ArrayList<>();
    int articles = 0;
    int right = 0;
    for (ObjectNode claim : claims) {
      ObjectNode prediction = GoldFiles.newSentence();
      prediction.set("id", claim.path("id"));
      prediction.set("claim", claim.path("claim"));
      ArrayNode told = prediction.putArray("articles");
      for (JsonNode article : claim.path("articles")) {
        String gold = article.path("stance").asText();
        String found = stance(claim, article);
        told.addObject().put("id", article.path("id").asText()).put("stance", found);
        articles++;
        right += gold.equals(found) ? 1 : 0;
        count(byStance, gold, found);
        if (!gold.equals(found)) {
          errors.addConfusion("", gold, found, article);
        }
      }
      predictions.add(prediction);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("claims", claims.size());
    figures.put("articles", articles);
    figures.put("accuracy", Counts.ratio(right, articles));
    figures.put("macro_f1", byStance.values().stream().mapToDouble(Counts::f1).average().orElse(0));
    figures.put("stances", Counts.commonestFirst(byStance));
    return new Outcome(figures, predictions, List.of(errors.table()));
  }

  private String stance(ObjectNode claim, JsonNode article) {
    return stances
        .of(claim.path("claim").asText(), article.path("headline").asText())
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private static void count(Map<String, Counts> byStance, String gold, String found) {
    for (String stance : gold.equals(found) ? Set.of(gold) : Set.of(gold, found)) {
      byStance
          .computeIfAbsent(stance, k -> new Counts())
          .add(
              gold.equals(found) ? 1 : 0,
              stance.equals(found) ? 1 : 0,
              stance.equals(gold) ? 1 : 0);
    }
  }
}
