package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refusals of what is asked about as a party's word that it will not do so: "ruled out talks",
 * "refused to free", "will not recognise". What is refused, and to whom, is told by the word itself
 * or by what stands denied below it. Pure functions.
 */
final class Vows {
  private static final String TOPIC = "vow:";

  /** The rule whose word is itself what is refused. */
  private static final String WILL_NOT = "reject-will-not";

  /** The topics of a deed that somebody has kept from as he had said, or has not. */
  static final String KEPT = "word-kept";

  static final String BROKEN = "word-broken";

  private Vows() {}

  /** What a refusal is of; null for what is none. */
  static VowKinds.@Nullable Kind of(Entry entry) {
    for (String topic : entry.context()) {
      if (topic.startsWith(TOPIC)) {
        return VowKinds.shipped().called(topic.substring(TOPIC.length()));
      }
    }
    return null;
  }

  /** The entries of one report, such refusals with what they are of as a topic. */
  static List<Entry> in(List<Entry> entries) {
    List<Entry> found = new ArrayList<>(entries.size());
    for (Entry e : entries) {
      Entry told = isRefusal(e) ? refusing(e, entries) : judged(e, entries);
      boolean given = of(told) != null || VowKinds.shipped().of(told) != null;
      found.add(given ? Until.given(told, entries) : Until.left(told));
    }
    return found;
  }

  /** A deed of which its sentence says that the word not to do it is kept, or is broken. */
  private static Entry judged(Entry e, List<Entry> entries) {
    if (VowKinds.shipped().of(e) == null) {
      return e;
    }
    for (Entry a : entries) {
      boolean above =
          a.assessment()
              && a.passage().sentence() == e.passage().sentence()
              && a.passage().start() < e.passage().end();
      for (String fate : above ? List.of(KEPT, BROKEN) : List.<String>of()) {
        if (Interests.shipped().is(fate, a.content().rule()) && a.stance().asserts()) {
          return (e.actors().isEmpty() ? e.between(a.actors(), e.recipients()) : e).about(fate);
        }
      }
    }
    return e;
  }

  private static boolean isRefusal(Entry e) {
    return e.content().code().equals("REJECT")
        && e.stance().asserts()
        && e.stance().mode().equals("actual")
        && (e.content().rule().equals(WILL_NOT)
            || Interests.shipped().starts("refusal", e.content().trigger()));
  }

  private static Entry refusing(Entry e, List<Entry> entries) {
    VowKinds kinds = VowKinds.shipped();
    Entry below = below(e, entries);
    String word = Keys.words(e.content().trigger()).stream().findFirst().orElse("");
    VowKinds.Kind kind =
        e.content().rule().equals(WILL_NOT)
            ? kinds.refused(word)
            : below != null ? kinds.of(below) : named(e);
    if (kind == null) {
      return e;
    }
    List<Party> others = below == null ? List.of() : others(below, e);
    Site site = below == null || e.site() != null ? e.site() : below.site();
    Entry told = others.isEmpty() ? e : e.between(e.actors(), others);
    return (site == null ? told : told.at(site)).about(TOPIC + kind.id());
  }

  /** What the sentence denies for the sake of the refusal. */
  private static @Nullable Entry below(Entry e, List<Entry> entries) {
    return entries.stream()
        .filter(n -> n.passage().sentence() == e.passage().sentence())
        .filter(n -> n.stance().denies() && VowKinds.shipped().of(n) != null)
        .filter(n -> n.voices().size() == e.voices().size() && isRightBelow(n, e))
        .findFirst()
        .orElse(null);
  }

  /** Whether nothing stands between that tells of anything else: not "refused to stop bombing". */
  private static boolean isRightBelow(Entry n, Entry e) {
    String quote = e.passage().quote();
    int refusal = quote.indexOf(e.content().trigger());
    int behind = refusal + e.content().trigger().length();
    int deed = quote.indexOf(n.content().trigger(), Math.max(behind, 0));
    boolean before = quote.contains(n.content().trigger()) && deed < 0;
    return before
        || (deed >= 0
            && Keys.words(quote.substring(behind, deed)).stream()
                .allMatch(w -> Interests.shipped().is("carrier", w)));
  }

  /** What the first word behind the refusal that names anything names. */
  private static VowKinds.@Nullable Kind named(Entry e) {
    String quote = e.passage().quote();
    int at = quote.indexOf(e.content().trigger());
    return Keys.words(quote.substring(Math.max(at, 0))).stream()
        .map(VowKinds.shipped()::refused)
        .filter(k -> k != null)
        .findFirst()
        .orElse(null);
  }

  private static List<Party> others(Entry below, Entry e) {
    return Stream.concat(below.recipients().stream(), below.actors().stream())
        .filter(p -> e.actors().stream().noneMatch(a -> a.id().equals(p.id())))
        .toList();
  }
}
