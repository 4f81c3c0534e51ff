package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * MUC-4 templates slot by slot, over all templates: fills of spurious templates count as predicted,
 * those of missing ones as gold. As the reference scorer has it. Not thread-safe.
 */
final class MucScore {
  private final Map<MucSlot, Sum> slots = new EnumMap<>(MucSlot.class);
  private final Sum templates = new Sum();
  private final Sum documents = new Sum();
  private final ErrorCounts errors = new ErrorCounts("templates");
  private int docs;

  MucScore() {
    MucSlot.SHOWN.forEach(s -> slots.put(s, new Sum()));
  }

  /** Hits may be halves. */
  private static final class Sum {
    private double hits;
    private int predicted;
    private int gold;

    void add(double hits, int predicted, int gold) {
      this.hits += hits;
      this.predicted += predicted;
      this.gold += gold;
    }

    void add(Sum other) {
      add(other.hits, other.predicted, other.gold);
    }

    Map<String, Object> figures() {
      double p = Counts.ratio(hits, predicted);
      double r = Counts.ratio(hits, gold);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("p", p);
      figures.put("r", r);
      figures.put("f1", Counts.ratio(2 * p * r, p + r));
      figures.put("hits", hits);
      figures.put("predicted", predicted);
      figures.put("gold", gold);
      return figures;
    }
  }

  void add(JsonNode record, JsonNode answer) {
    List<MucTemplate> gold = templates(record, false);
    List<MucTemplate> predicted = templates(answer, true);
    Map<Integer, Integer> mates =
        SpanMatching.of(
            gold.size(), predicted.size(), (g, p) -> gold.get(g).agreement(predicted.get(p)));
    docs++;
    boolean both = !gold.isEmpty() && !predicted.isEmpty();
    documents.add(both ? 1 : 0, predicted.isEmpty() ? 0 : 1, gold.isEmpty() ? 0 : 1);
    int counted = 0;
    for (int g = 0; g < gold.size(); g++) {
      counted += mates.containsKey(g) || !gold.get(g).isOptional() ? 1 : 0;
    }
    templates.add(mates.size(), predicted.size(), counted);
    for (MucTemplate p : predicted) {
      slots.forEach((slot, sum) -> sum.add(0, p.fills(slot).size(), 0));
    }
    for (int g = 0; g < gold.size(); g++) {
      Integer mate = mates.get(g);
      add(gold.get(g), mate == null ? null : predicted.get(mate));
    }
    tell(record, gold, predicted, mates);
  }

  private static List<MucTemplate> templates(JsonNode record, boolean withCode) {
    List<MucTemplate> found = new ArrayList<>();
    for (JsonNode event : record.path("events")) {
      if (!withCode || !event.path("code").asText("").isEmpty()) {
        found.add(MucTemplate.of(event));
      }
    }
    return found;
  }

  private void add(MucTemplate gold, @Nullable MucTemplate mate) {
    slots.forEach(
        (slot, sum) -> {
          Map<Integer, Integer> hit = mate == null ? Map.of() : gold.align(slot, mate);
          double hits = 0;
          if (mate != null) {
            for (var m : hit.entrySet()) {
              hits += gold.agreement(slot, mate, m.getKey(), m.getValue());
            }
          }
          int counted = 0;
          List<MucFill> fills = gold.fills(slot);
          for (int k = 0; k < fills.size(); k++) {
            boolean counts = mate != null || !gold.isOptional();
            counted += counts && (hit.containsKey(k) || !fills.get(k).optional()) ? 1 : 0;
          }
          sum.add(hits, 0, counted);
        });
  }

  private void tell(
      JsonNode record,
      List<MucTemplate> gold,
      List<MucTemplate> predicted,
      Map<Integer, Integer> mates) {
    for (int g = 0; g < gold.size(); g++) {
      if (!mates.containsKey(g) && !gold.get(g).isOptional()) {
        String code = gold.get(g).fills(MucSlot.TYPE).get(0).alternatives().get(0);
        errors.add("missed " + code + (predicted.isEmpty() ? ", nothing found" : ""), record);
      }
    }
    for (int p = 0; p < predicted.size(); p++) {
      if (!mates.containsValue(p)) {
        String code = predicted.get(p).fills(MucSlot.TYPE).get(0).alternatives().get(0);
        errors.add("spurious " + code + (gold.isEmpty() ? ", where there is none" : ""), record);
      }
    }
  }

  ErrorTable errors() {
    return errors.table();
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", docs);
    figures.put("documents", documents.figures());
    figures.put("template", templates.figures());
    slots.forEach((slot, sum) -> figures.put(slot.key(), sum.figures()));
    Sum all = new Sum();
    slots.forEach(
        (slot, sum) -> {
          if (MucSlot.ALL.contains(slot)) {
            all.add(sum);
          }
        });
    figures.put("all_slots", all.figures());
    return figures;
  }
}
