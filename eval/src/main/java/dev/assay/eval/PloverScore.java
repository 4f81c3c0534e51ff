package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types of events against the gold's, as the reference scorer has it: {@link #found} as sets in a
 * text, {@link #given} one type for the marked pair. Gold and predictions go in step.
 */
final class PloverScore {
  private static final String NONE = "-";
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private final List<ObjectNode> gold;
  private final List<ObjectNode> predicted;
  private final PloverTypes types;
  private final Map<String, Integer> goldQuads = new TreeMap<>();
  private final ErrorCounts errors = new ErrorCounts("types of event");

  PloverScore(List<ObjectNode> gold, List<ObjectNode> predicted) {
    this.gold = gold;
    this.predicted = predicted;
    List<ObjectNode> all = new ArrayList<>(gold);
    all.addAll(predicted);
    this.types = PloverTypes.of(all);
    for (ObjectNode record : gold) {
      for (JsonNode event : record.path("events")) {
        String type = types.type(event);
        if (type != null && event.path("quad").isInt()) {
          goldQuads.put(type, event.path("quad").asInt());
        }
      }
    }
  }

  /** Kinds of error of what was scored last. */
  ErrorTable errors() {
    return errors.table();
  }

  /**
   * The types found in each text against those that the gold has there. The gold marks one pair a
   * sentence, so that precision is a lower bound.
   */
  Map<String, Object> found() {
    Map<String, Counts> byType = new TreeMap<>();
    Counts micro = new Counts();
    int events = 0;
    int any = 0;
    int first = 0;
    int quad = 0;
    Collection<Text> texts = texts();
    for (Text text : texts) {
      List<String> order = typesOf(text.predicted());
      Set<String> g = new TreeSet<>(typesOf(text.gold()));
      Set<String> p = new TreeSet<>(order);
      micro.add(g, p);
      union(g, p).forEach(t -> count(byType, t).add(only(g, t), only(p, t)));
      events += order.size();
      any += order.isEmpty() ? 0 : 1;
      first += !order.isEmpty() && g.contains(order.get(0)) ? 1 : 0;
      quad += quads(g).stream().anyMatch(quads(p)::contains) ? 1 : 0;
      tell(text.record(), g, p);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("texts", texts.size());
    figures.put("predicted_events", events);
    figures.put("any_event", Counts.ratio(any, texts.size()));
    figures.put("micro", micro.figures());
    figures.put("macro_f1", byType.values().stream().mapToDouble(Counts::f1).average().orElse(0));
    figures.put("first_root", Counts.ratio(first, texts.size()));
    figures.put("any_quad", Counts.ratio(quad, texts.size()));
    figures.put("types", Counts.commonestFirst(byType));
    return figures;
  }

  /** The first predicted type of each record against the type of its first event. */
  Map<String, Object> given() {
    List<String> g = new ArrayList<>();
    List<String> p = new ArrayList<>();
    List<String> gq = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      JsonNode event = gold.get(i).path("events").path(0);
      String type = Objects.requireNonNullElse(types.type(event), NONE);
      String answer =
          typesOf(list(predicted.get(i).path("events"))).stream().findFirst().orElse(NONE);
      g.add(type);
      p.add(answer);
      gq.add(quad(event, type));
      if (!type.equals(answer)) {
        errors.addConfusion("", type, answer.equals(NONE) ? "nothing" : answer, gold.get(i));
      }
    }
    List<String> pq = p.stream().map(t -> String.valueOf(quad(t))).toList();
    Map<String, Counts> byType = byLabel(g, p);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", g.size());
    figures.put("unanswered", (int) p.stream().filter(NONE::equals).count());
    figures.put("root_accuracy", accuracy(g, p));
    figures.put("root_macro_f1", macro(byType));
    figures.put("quad_accuracy", accuracy(gq, pq));
    figures.put("quad_macro_f1", macro(byLabel(gq, pq)));
    figures.put("types", Counts.commonestFirst(byType));
    return figures;
  }

  private String quad(JsonNode event, String type) {
    return String.valueOf(event.path("quad").asInt(PloverTypes.quad(type)));
  }

  /** The gold's own quads rule, for the types it has. */
  private int quad(String type) {
    return goldQuads.getOrDefault(type, PloverTypes.quad(type));
  }

  private Set<Integer> quads(Set<String> of) {
    return of.stream().map(this::quad).collect(Collectors.toSet());
  }

  private void tell(JsonNode record, Set<String> g, Set<String> p) {
    List<String> missed = g.stream().filter(t -> !p.contains(t)).toList();
    List<String> extra = p.stream().filter(t -> !g.contains(t)).toList();
    for (String type : missed) {
      String instead = p.isEmpty() ? "nothing" : extra.isEmpty() ? "others" : extra.get(0);
      errors.addConfusion("", type, instead, record);
    }
    if (missed.isEmpty()) {
      extra.forEach(type -> errors.add("also " + type, record));
    }
  }

  private List<String> typesOf(Collection<JsonNode> events) {
    return events.stream().map(types::type).filter(Objects::nonNull).toList();
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.addAll(b);
    return both;
  }

  private static Set<String> only(Set<String> types, String type) {
    return types.contains(type) ? Set.of(type) : Set.of();
  }

  private static Counts count(Map<String, Counts> counts, String type) {
    return counts.computeIfAbsent(type, k -> new Counts());
  }

  // Over parallel lists

  /** The figures of each label of the gold. */
  private static Map<String, Counts> byLabel(List<String> gold, List<String> predicted) {
    Map<String, Counts> counts = new TreeMap<>();
    for (String label : new TreeSet<>(gold)) {
      for (int i = 0; i < gold.size(); i++) {
        count(counts, label)
            .add(only(Set.of(gold.get(i)), label), only(Set.of(predicted.get(i)), label));
      }
    }
    return counts;
  }

  private static double macro(Map<String, Counts> labels) {
    return labels.values().stream().mapToDouble(Counts::f1).average().orElse(0);
  }

  private static double accuracy(List<String> gold, List<String> predicted) {
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += gold.get(i).equals(predicted.get(i)) ? 1 : 0;
    }
    return Counts.ratio(right, gold.size());
  }

  // Records of one text

  /** What is said of one text; an event that two records tell alike is told once. */
  private record Text(JsonNode record, List<JsonNode> gold, Set<JsonNode> predicted) {}

  /** Texts are compared by their letters alone. */
  private Collection<Text> texts() {
    Map<String, Text> texts = new LinkedHashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      ObjectNode record = gold.get(i);
      String letters =
          GAP.matcher(record.path("text").asText()).replaceAll("").toLowerCase(Locale.ROOT);
      Text text =
          texts.computeIfAbsent(
              letters, k -> new Text(record, new ArrayList<>(), new LinkedHashSet<>()));
      text.gold().addAll(list(record.path("events")));
      text.predicted().addAll(list(predicted.get(i).path("events")));
    }
    return texts.values();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
