package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom and where a deed was done that a report tells of again without saying so: "the rebels
 * denied that they had carried out the attack", "soldiers committed this crime", "the army denied
 * using mortars". It is the last deed before that was told with either. Pure functions.
 */
final class KnownDeeds {
  private static final EventQuestions QUESTIONS = new EventQuestions();

  private KnownDeeds() {}

  /** The entries of one report in the order of its text, such ones with what they leave out. */
  static List<Entry> in(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (Entry e : entries) {
      Entry before = isBare(e) ? before(e, found) : isDenied(e) ? denied(e, found) : null;
      found.add(before == null ? e : told(e, before));
    }
    return found;
  }

  private static boolean isDenied(Entry e) {
    return isAssault(e)
        && e.stance().denies()
        && e.site() == null
        && !QUESTIONS.means(e).isEmpty()
        && !Senses.isAhead(e.stance().mode());
  }

  /** The deed by such means, and by whom they are denied, that was told before, and where. */
  private static @Nullable Entry denied(Entry e, List<Entry> entries) {
    Deed deed = QUESTIONS.deed(e);
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry other = entries.get(i);
      boolean told = isAssault(other) && Sites.town(other.site());
      if (told
          && other.passage().turn() == e.passage().turn()
          && QUESTIONS.means(e).equals(QUESTIONS.means(other))
          && deed.same(QUESTIONS.deed(other))) {
        return other;
      }
    }
    return null;
  }

  private static boolean isBare(Entry e) {
    return isAssault(e)
        && e.context().contains(Grasp.RECALLED)
        && e.recipients().isEmpty()
        && !Senses.isAhead(e.stance().mode());
  }

  private static boolean isAssault(Entry e) {
    return e.content().code().equals("ASSAULT");
  }

  private static @Nullable Entry before(Entry e, List<Entry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry other = entries.get(i);
      boolean told = isAssault(other) && !other.recipients().isEmpty();
      if (told && other.passage().turn() == e.passage().turn() && fits(e, other)) {
        return other;
      }
    }
    return null;
  }

  /** Whether it may be the one that was told before: by like means, not in another place. */
  private static boolean fits(Entry e, Entry other) {
    Site here = e.site();
    Site there = other.site();
    return Deed.alike(QUESTIONS.means(e), QUESTIONS.means(other))
        && (here == null || there == null || Sites.same(here, there) || Sites.within(there, here))
        && !other.recipients().equals(e.actors());
  }

  private static Entry told(Entry e, Entry before) {
    Site there = before.site();
    Entry done = e.recipients().isEmpty() ? e.between(e.actors(), before.recipients()) : e;
    return there == null || Sites.town(e.site()) ? done : done.at(there);
  }
}
