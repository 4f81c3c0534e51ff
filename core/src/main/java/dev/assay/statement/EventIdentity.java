package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.time.TimeInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of one report tell one event: those of one type that share a party and
 * contradict each other in nothing, neither in manner, parties, place nor time. A definite noun
 * without parties ("the attack") takes up the last event of its type.
 */
final class EventIdentity {
  /** Words that say that it is not the one before. */
  private static final Set<String> NEW =
      Set.of("a", "an", "another", "second", "third", "other", "again", "new", "fresh");

  private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");

  private EventIdentity() {}

  /**
   * What one statement tells of its event.
   *
   * @param things what it is done to where that is no actor
   * @param taken whether it is a definite noun, which takes up what was told before
   * @param fresh whether it says that it is another one
   */
  record Told(
      String code,
      @Nullable String mode,
      Set<String> actors,
      Set<String> recipients,
      Set<String> things,
      @Nullable String place,
      @Nullable TimeInterval time,
      boolean taken,
      boolean fresh) {

    boolean contradicts(Told other) {
      boolean modes = mode != null && other.mode != null && !mode.equals(other.mode);
      boolean places = place != null && other.place != null && !place.equals(other.place);
      return !code.equals(other.code)
          || modes
          || places
          || apart(actors, other.actors)
          || apart(recipients, other.recipients)
          || apart(things, other.things)
          || apart(time, other.time);
    }

    boolean shares(Told other) {
      return !Collections.disjoint(actors, other.actors)
          || !Collections.disjoint(recipients, other.recipients);
    }

    boolean namesNobody() {
      return actors.isEmpty() && recipients.isEmpty();
    }

    private static boolean apart(Set<String> a, Set<String> b) {
      return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    private static boolean apart(@Nullable TimeInterval a, @Nullable TimeInterval b) {
      return a != null && b != null && (endsBefore(a, b) || endsBefore(b, a));
    }

    private static boolean endsBefore(TimeInterval a, TimeInterval b) {
      return a.end() != null && b.start() != null && !a.end().isAfter(b.start());
    }
  }

  /** For each event, in the order of the text, the index of the first that tells the same one. */
  static List<Integer> firsts(List<Told> events) {
    List<Integer> firsts = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      int first = i;
      for (int j = i - 1; j >= 0 && first == i; j--) {
        first = same(events, firsts, i, j) ? firsts.get(j) : i;
      }
      firsts.add(first);
    }
    return List.copyOf(firsts);
  }

  /** Whether an event is that of an earlier statement, and agrees with all that tell that one. */
  private static boolean same(List<Told> events, List<Integer> firsts, int i, int j) {
    Told here = events.get(i);
    boolean tied = here.shares(events.get(j)) || (here.taken() && here.namesNobody());
    if (!tied || here.fresh()) {
      return false;
    }
    for (int k = j; k >= 0; k--) {
      if (firsts.get(k).equals(firsts.get(j)) && here.contradicts(events.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** Gives each event of a report its id: one for all that tell it. */
  static void name(String report, List<Draft> drafts) {
    List<Draft> events = drafts.stream().filter(d -> d.rule().kind() == Rule.Kind.EVENT).toList();
    List<Integer> firsts = firsts(events.stream().map(EventIdentity::told).toList());
    for (int i = 0; i < events.size(); i++) {
      Draft first = events.get(firsts.get(i));
      String part = first.part == 0 ? "" : "." + first.part;
      events.get(i).event = report + "-e" + first.sentence.index() + "." + first.trigger() + part;
    }
  }

  private static Told told(Draft d) {
    return new Told(
        d.rule().code(),
        d.mode,
        ids(d.actors),
        ids(d.recipients),
        d.recipients.isEmpty() ? things(d) : Set.of(),
        d.place == null ? null : d.place.place().name(),
        d.time == null ? null : d.time.interval(),
        determined(d, KNOWN),
        determined(d, NEW));
  }

  private static Set<String> ids(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> things(Draft d) {
    Set<String> things = new TreeSet<>();
    for (Match.Filler filler : d.match.fillers("recipient")) {
      things.add(d.sentence.lemma(filler.head()).toLowerCase(Locale.ROOT));
    }
    return things;
  }

  private static boolean determined(Draft d, Set<String> words) {
    Sentence s = d.sentence;
    DependencyGraph g = s.graph();
    for (int child : g.children(d.trigger())) {
      boolean says = g.is(child, "det") || g.is(child, "amod") || g.is(child, "advmod");
      if (says && words.contains(s.lemma(child).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
