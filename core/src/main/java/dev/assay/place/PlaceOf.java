package dev.assay.place;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which place an event happened at. Stateless. */
public final class PlaceOf {
  private PlaceOf() {}

  /**
   * The place of the event at a trigger: a place that depends on the trigger, else a locative
   * argument of it, else one that depends on a participant, else the place of the nearest clause
   * above.
   *
   * @param mentions the places of the report
   * @param sentence index of the sentence
   * @param token index of the trigger
   * @return null where none is told
   */
  public static @Nullable PlaceMention placeOf(
      Document document, List<PlaceMention> mentions, int sentence, int token) {
    Sentence of = document.sentences().get(sentence);
    List<PlaceMention> here =
        mentions.stream().filter(m -> m.sentence() == sentence && !isSeat(of, m)).toList();
    if (of.layers() == null || here.isEmpty()) {
      return null;
    }
    DependencyGraph graph = of.graph();
    PlaceMention found = null;
    for (int at = token; found == null && at != DependencyGraph.ROOT; at = graph.head(at)) {
      found = argument(of, here, at);
      found = found == null ? attached(graph, here, at) : found;
      found = found == null ? throughParticipants(graph, here, at) : found;
    }
    return found == null ? ofWhoeverSaysSo(graph, here, token) : found;
  }

  /** "Benghazi-based rebels": where they are from, not where they act. */
  private static boolean isSeat(Sentence s, PlaceMention m) {
    int next = m.range().end();
    return next + 1 < s.size()
        && s.form(next).equals("-")
        && s.form(next + 1).equalsIgnoreCase("based");
  }

  /** "The rebels have not moved, a trader in Walikale said". */
  private static @Nullable PlaceMention ofWhoeverSaysSo(
      DependencyGraph graph, List<PlaceMention> here, int trigger) {
    for (int said : graph.children(trigger)) {
      for (int who : graph.is(said, "parataxis") ? graph.children(said) : new int[0]) {
        for (PlaceMention m : graph.is(who, "nsubj") ? here : List.<PlaceMention>of()) {
          if (graph.dominates(who, m.head()) && noClauseBetween(graph, who, m.head())) {
            return m;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable PlaceMention argument(
      Sentence sentence, List<PlaceMention> here, int trigger) {
    Predicate predicate = sentence.predicate(trigger);
    if (predicate == null) {
      return null;
    }
    for (String role : List.of("ARGM-LOC", "ARGM-GOL", "ARGM-DIR")) {
      for (Predicate.Argument argument : predicate.arguments()) {
        for (PlaceMention m : here) {
          if (argument.role().equals(role) && argument.range().contains(m.head())) {
            return m;
          }
        }
      }
    }
    return null;
  }

  /** Any word of a mention depends on the trigger as a place does; the nearest after it first. */
  private static @Nullable PlaceMention attached(
      DependencyGraph graph, List<PlaceMention> here, int trigger) {
    PlaceMention best = null;
    for (PlaceMention m : here) {
      if (top(graph, m, trigger) >= 0
          && (best == null || distance(m, trigger) < distance(best, trigger))) {
        best = m;
      }
    }
    return best;
  }

  private static int top(DependencyGraph graph, PlaceMention m, int trigger) {
    for (int i = m.range().start(); i < m.range().end(); i++) {
      boolean place =
          graph.is(i, "obl")
              || graph.is(i, "nmod")
              || graph.is(i, "advmod")
              || graph.is(i, "obj")
              || graph.is(i, "compound")
              || graph.is(i, "ccomp")
              || graph.is(i, "nsubj:pass")
              || graph.is(i, "conj")
              || graph.is(i, "appos");
      if (graph.head(i) == trigger && place) {
        return i;
      }
    }
    return -1;
  }

  private static int distance(PlaceMention m, int trigger) {
    int d = m.head() - trigger;
    return d >= 0 ? 2 * d : -2 * d + 1;
  }

  /** "fighters in Raqqa attacked": the place of a participant. */
  private static @Nullable PlaceMention throughParticipants(
      DependencyGraph graph, List<PlaceMention> here, int trigger) {
    for (int child : graph.children(trigger)) {
      boolean participant =
          graph.is(child, "obj")
              || graph.is(child, "obl")
              || graph.is(child, "nsubj")
              || graph.is(child, "xcomp")
              || graph.is(child, "advmod")
              || graph.is(child, "nmod");
      if (!participant) {
        continue;
      }
      for (PlaceMention m : here) {
        if (graph.dominates(child, m.head()) && noClauseBetween(graph, child, m.head())) {
          return m;
        }
      }
    }
    return null;
  }

  private static boolean noClauseBetween(DependencyGraph graph, int top, int token) {
    for (int i = token; i != top; i = graph.head(i)) {
      if (graph.is(i, "acl")
          || graph.is(i, "advcl")
          || graph.is(i, "ccomp")
          || graph.is(i, "conj")) {
        return false;
      }
    }
    return true;
  }
}
