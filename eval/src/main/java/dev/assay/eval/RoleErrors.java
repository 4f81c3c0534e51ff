package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Errors in predicates and arguments by kind. An argument that is not right is paired with one that
 * was predicted of the same predicate, by span, then head, then overlap; what remains was missed or
 * is spurious. Not thread-safe.
 */
final class RoleErrors {
  private static final Comparator<RoleArgument> ORDER =
      Comparator.comparingInt(RoleArgument::predicate)
          .thenComparingInt(RoleArgument::start)
          .thenComparingInt(RoleArgument::end)
          .thenComparing(RoleArgument::label);

  private final ErrorCounts predicates = new ErrorCounts("predicates");
  private final ErrorCounts arguments = new ErrorCounts("arguments");

  void add(
      ObjectNode sentence,
      Set<Integer> goldPredicates,
      Set<RoleArgument> gold,
      Set<Integer> foundPredicates,
      Set<RoleArgument> found) {
    for (int predicate : goldPredicates) {
      if (!foundPredicates.contains(predicate)) {
        predicates.add("missed " + partOfSpeech(sentence, predicate), sentence);
      }
    }
    for (int predicate : foundPredicates) {
      if (!goldPredicates.contains(predicate)) {
        predicates.add("spurious " + partOfSpeech(sentence, predicate), sentence);
      }
    }
    addArguments(
        sentence,
        rest(gold, found, foundPredicates, "of a missed predicate", sentence),
        rest(found, gold, goldPredicates, "of a spurious predicate", sentence));
  }

  List<ErrorTable> tables() {
    return List.of(predicates.table(), arguments.table());
  }

  /** What the other side lacks, of predicates that it has; the rest is told off as a kind. */
  private List<RoleArgument> rest(
      Set<RoleArgument> some,
      Set<RoleArgument> others,
      Set<Integer> theirPredicates,
      String kind,
      ObjectNode sentence) {
    List<RoleArgument> rest = new ArrayList<>();
    for (RoleArgument a : some.stream().sorted(ORDER).toList()) {
      if (!theirPredicates.contains(a.predicate())) {
        arguments.add(kind, sentence);
      } else if (!others.contains(a)) {
        rest.add(a);
      }
    }
    return rest;
  }

  private void addArguments(
      ObjectNode sentence, List<RoleArgument> gold, List<RoleArgument> found) {
    pair(sentence, gold, found, RoleArgument::sameSpan);
    pair(sentence, gold, found, (a, b) -> a.head() == b.head() && a.overlaps(b));
    pair(sentence, gold, found, (a, b) -> a.label().equals(b.label()) && a.overlaps(b));
    gold.forEach(a -> arguments.add("missed " + a.label(), sentence));
    found.forEach(a -> arguments.add("spurious " + a.label(), sentence));
  }

  private void pair(
      ObjectNode sentence,
      List<RoleArgument> gold,
      List<RoleArgument> found,
      BiPredicate<RoleArgument, RoleArgument> meets) {
    for (RoleArgument g : List.copyOf(gold)) {
      for (RoleArgument p : List.copyOf(found)) {
        if (meets.test(g, p)) {
          gold.remove(g);
          found.remove(p);
          if (g.label().equals(p.label())) {
            arguments.add("boundary of " + g.label(), sentence);
          } else {
            arguments.addConfusion("label", g.label(), p.label(), sentence);
          }
          break;
        }
      }
    }
  }

  private static String partOfSpeech(ObjectNode sentence, int word) {
    return sentence.path("upos").path(word).asText("word");
  }
}
