package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Pieces of each role and whole triples, as the reference scorer counts them. Not thread-safe. */
final class AttributionScore {
  private static final List<String> ROLES = List.of("source", "cue", "content");

  /** What was counted of a role. */
  private record Role(String name, Counts exact, Counts overlap) {
    Role(String name) {
      this(name, new Counts(), new Counts());
    }
  }

  private final List<Role> roles = ROLES.stream().map(Role::new).toList();
  private final Counts triples = new Counts();
  private final ErrorCounts errors = new ErrorCounts("attribution");
  private int docs;

  void add(JsonNode gold, JsonNode predicted) {
    docs++;
    List<JsonNode> g = AttributionSuite.list(gold.path("attributions"));
    List<JsonNode> p = AttributionSuite.list(predicted.path("attributions"));
    for (Role role : roles) {
      List<Span> a = pieces(g, role.name());
      List<Span> b = pieces(p, role.name());
      role.exact().add(new HashSet<>(a), new HashSet<>(b));
      Map<Integer, Integer> matched = SpanMatching.of(a, b);
      role.overlap().add(matched.size(), b.size(), a.size());
      tell(gold, role.name(), a, b, matched);
    }
    triples.add(new HashSet<>(keys(g)), new HashSet<>(keys(p)));
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("docs", docs);
    for (Role role : roles) {
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("exact", role.exact().figures());
      of.put("overlap", role.overlap().figures());
      figures.put(role.name(), of);
    }
    figures.put("triple", new LinkedHashMap<>(Map.of("exact", triples.figures())));
    return figures;
  }

  ErrorTable errors() {
    return errors.table();
  }

  private void tell(
      JsonNode gold, String role, List<Span> a, List<Span> b, Map<Integer, Integer> matched) {
    for (int i = 0; i < a.size(); i++) {
      Integer mate = matched.get(i);
      if (mate == null) {
        errors.add(role + " missed", gold);
      } else if (!b.get(mate).equals(a.get(i))) {
        errors.add(role + " " + difference(a.get(i), b.get(mate)), gold);
      }
    }
    for (int j = matched.size(); j < b.size(); j++) {
      errors.add(role + " where there is none", gold);
    }
  }

  private static String difference(Span gold, Span predicted) {
    String start =
        predicted.start() == gold.start()
            ? ""
            : predicted.start() < gold.start() ? "starts early" : "starts late";
    String end =
        predicted.end() == gold.end()
            ? ""
            : predicted.end() < gold.end() ? "ends early" : "ends late";
    return (start + (start.isEmpty() || end.isEmpty() ? "" : ", ") + end).strip();
  }

  /** The distinct pieces of a role: one source may serve several attributions. */
  private static List<Span> pieces(List<JsonNode> attributions, String role) {
    Set<Span> found = new HashSet<>();
    attributions.forEach(x -> found.addAll(AttributionSuite.spans(x, role)));
    return found.stream()
        .sorted(
            (x, y) ->
                x.start() != y.start()
                    ? Integer.compare(x.start(), y.start())
                    : Integer.compare(x.end(), y.end()))
        .toList();
  }

  /** All pieces of all roles of each attribution. */
  private static List<List<Set<Span>>> keys(List<JsonNode> attributions) {
    List<List<Set<Span>>> keys = new ArrayList<>();
    for (JsonNode x : attributions) {
      keys.add(
          ROLES.stream()
              .map(role -> (Set<Span>) new TreeSet<>(AttributionSuite.spans(x, role)))
              .toList());
    }
    return keys;
  }
}
