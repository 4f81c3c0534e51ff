package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that come before what they are about: "That is not so," says a spokesman, and the next
 * words tell which town is in whose hands. What follows names the question, and what others have
 * said to it is denied. Pure functions.
 */
final class ShortDenials {
  /** What answers a question that somebody else has asked, and no more. */
  private static final Set<String> ANSWERS = Set.of("denied", "false");

  private static final Asked ASKED = new Asked();

  private ShortDenials() {}

  /**
   * What follows a judgement that names nothing and has nothing before it: what its own speaker, or
   * the report, goes on to tell; null where that answers no question.
   */
  static @Nullable Entry after(Entry judgement, List<Entry> entries) {
    boolean bare =
        ANSWERS.contains(judgement.content().code())
            && judgement.site() == null
            && judgement.participants().isEmpty()
            && !judgement.context().contains(Complement.OWN)
            && ASKED.named(judgement.judged()).isEmpty();
    if (!bare) {
      return null;
    }
    Entry found = null;
    for (Entry e : entries) {
      if (found == null && follows(e, judgement) && !asksEvents(e)) {
        found = e;
      }
    }
    return found;
  }

  private static boolean follows(Entry e, Entry judgement) {
    boolean next =
        e.passage().sentence() == judgement.passage().sentence() + 1
            && e.passage().turn() == judgement.passage().turn();
    return next && !e.assessment() && isOfOneMouth(e, judgement);
  }

  private static boolean isOfOneMouth(Entry e, Entry judgement) {
    String key = Interest.of(Assessors.speaking(judgement), judgement.home()).key();
    return e.source().outlet() || Interest.of(e, e.home()).key().equals(key);
  }

  private static boolean asksEvents(Entry e) {
    return Asked.onlyEvents(ASKED.touched(e));
  }

  /** What is denied: whatever was answered before, or what the words that follow deny. */
  static List<Telling> denied(List<Telling> following) {
    List<Telling> found = new ArrayList<>();
    for (Telling t : following) {
      boolean against = t.sense() == Telling.Sense.DENIES || t.sense() == Telling.Sense.COUNTERS;
      boolean fluent = t.family().kind() == Family.Kind.FLUENT;
      if (against || fluent) {
        Answer answer = against ? t.answer() : Answer.somebody(false);
        add(new Telling(t.family(), t.subject(), answer, Telling.Sense.SAYS), found);
      }
    }
    return found;
  }

  private static void add(Telling telling, List<Telling> found) {
    if (found.stream().noneMatch(t -> t.docket().equals(telling.docket()))) {
      found.add(telling);
    }
  }
}
