package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs of who acts and whom it is done to, as sets in a sentence: by their whole codes, and by the
 * country, the first three letters of each. Pairs with a party that the gold's own dictionaries do
 * not know ({@code ---}) are left out. Not thread-safe.
 */
final class DyadScore {
  private static final int COUNTRY = 3;
  private static final String UNKNOWN = "---";

  private final Counts codes = new Counts();
  private final Counts countries = new Counts();
  private final ErrorCounts errors = new ErrorCounts("pairs");
  private int none;
  private int silent;
  private int sentences;

  /** Codes of who acts and of whom it is done to. */
  record Dyad(String source, String target) {
    Dyad countries() {
      return new Dyad(country(source), country(target));
    }

    Dyad turned() {
      return new Dyad(/* source= */ target, /* target= */ source);
    }

    private static String country(String code) {
      return code.substring(0, Math.min(COUNTRY, code.length()));
    }

    private boolean isKnown() {
      return !source.startsWith(UNKNOWN) && !target.startsWith(UNKNOWN);
    }
  }

  /**
   * Counts a sentence. One that tests how another coder handles what it refuses is none without an
   * event.
   */
  void add(JsonNode gold, JsonNode predicted) {
    Set<Dyad> g = dyads(gold);
    Set<Dyad> p = dyads(predicted);
    codes.add(g, p);
    Set<Dyad> gc = countries(g);
    Set<Dyad> pc = countries(p);
    countries.add(gc, pc);
    sentences++;
    boolean plain = !gold.path("is_error_test").asBoolean();
    if (gold.path("events").isEmpty() && plain) {
      none++;
      silent += p.isEmpty() ? 1 : 0;
    }
    gc.stream()
        .filter(d -> !pc.contains(d))
        .forEach(
            d ->
                errors.add(
                    pc.contains(d.turned())
                        ? "turned round"
                        : pc.isEmpty() ? "missed, nothing found" : "missed, others found",
                    gold));
    pc.stream()
        .filter(d -> !gc.contains(d))
        .forEach(d -> errors.add(gc.isEmpty() ? "where there is none" : "besides", gold));
  }

  ErrorTable errors() {
    return errors.table();
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sentences", sentences);
    figures.put("codes", codes.figures());
    figures.put("countries", countries.figures());
    figures.put("without_event", none);
    figures.put("silent", silent);
    return figures;
  }

  private static Set<Dyad> countries(Set<Dyad> dyads) {
    return dyads.stream().map(Dyad::countries).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Dyad> dyads(JsonNode record) {
    Set<Dyad> found = new LinkedHashSet<>();
    for (JsonNode event : record.path("events")) {
      Dyad dyad = new Dyad(event.path("source").asText(""), event.path("target").asText(""));
      if (dyad.isKnown() && !dyad.source().isEmpty() && !dyad.target().isEmpty()) {
        found.add(dyad);
      }
    }
    return found;
  }
}
