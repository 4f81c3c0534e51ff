package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An argument of a predicate.
 *
 * @param predicate index of the predicate
 * @param label such as ARG0
 * @param head the first of its words whose gold head lies outside it; -1 where it leaves the
 *     sentence
 */
record RoleArgument(int predicate, String label, int start, int end, int head) {
  static RoleArgument of(int predicate, JsonNode argument, JsonNode heads) {
    int start = argument.path(1).asInt();
    int end = argument.path(2).asInt();
    int head = end <= heads.size() ? spanHead(heads, start, end) : -1;
    return new RoleArgument(predicate, argument.path(0).asText(), start, end, head);
  }

  boolean sameSpan(RoleArgument other) {
    return predicate == other.predicate && start == other.start && end == other.end;
  }

  boolean overlaps(RoleArgument other) {
    return predicate == other.predicate && start < other.end && other.start < end;
  }

  static Set<Object> spans(Set<RoleArgument> some, Predicate<RoleArgument> chosen) {
    return keys(some, chosen, a -> List.of(a.predicate, a.label, a.start, a.end));
  }

  static Set<Object> heads(Set<RoleArgument> some, Predicate<RoleArgument> chosen) {
    return keys(some, chosen.and(a -> a.head >= 0), a -> List.of(a.predicate, a.label, a.head));
  }

  static Set<Object> bare(Set<RoleArgument> some, Predicate<RoleArgument> chosen) {
    return keys(some, chosen, a -> List.of(a.predicate, a.start, a.end));
  }

  private static Set<Object> keys(
      Set<RoleArgument> some, Predicate<RoleArgument> chosen, Function<RoleArgument, Object> key) {
    return some.stream().filter(chosen).map(key).collect(Collectors.toSet());
  }

  /** The first word of the span whose head lies outside it. */
  static int spanHead(JsonNode heads, int start, int end) {
    for (int i = start; i < end; i++) {
      int head = heads.path(i).asInt() - 1;
      if (head < start || head >= end) {
        return i;
      }
    }
    return start;
  }
}
