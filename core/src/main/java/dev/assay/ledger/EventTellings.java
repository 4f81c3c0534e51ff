package dev.assay.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says to questions about an event: whether it happened, how many it hurt, and on
 * which day. Immutable.
 */
final class EventTellings {
  /** By what means people are attacked; reports differ in what they call it. */
  private static final Set<String> MEANS =
      Set.of(
          "", "aerial", "explosives", "drone", "destroy", "heavy-weapons", "firearms", "targeted");

  private final EventQuestions questions = new EventQuestions();
  private final Family toll;
  private final Family event;

  EventTellings(Family toll, Family event) {
    this.toll = toll;
    this.event = event;
  }

  /** How many were killed in an event: one figure a day and place. */
  void toll(Entry entry, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    Site site = entry.site();
    if (sense == null || site == null || !Sites.town(site)) {
      return;
    }
    for (Figure f : entry.figures()) {
      if (f.what().equals("killed") || f.what().equals("injured")) {
        Topic topic =
            Topic.event(
                f.what() + ":" + Keys.skeleton(site.name()),
                () -> f.what() + EventQuestions.where(site) + EventQuestions.when(entry),
                site,
                dayOf(entry),
                null);
        found.add(new Telling(toll, topic, Answer.of(f, false), sense));
      }
    }
  }

  /** An event of no other question: did it happen? */
  void event(Entry entry, List<Telling> found) {
    Telling.Sense sense = Senses.of(Telling.Sense.SAYS, entry);
    Site told = entry.site();
    Site town = told != null && Sites.town(told) ? told : null;
    boolean ahead = Senses.isAhead(entry.stance().mode());
    if (sense == null || (ahead && !isForetold(entry))) {
      return;
    }
    String state = ahead && town == null ? null : questions.ofState(entry);
    String where =
        state != null
            ? "@" + state
            : town != null ? ":" + Keys.skeleton(town.name()) : apart(entry, ahead);
    if (where == null) {
      return;
    }
    String code = entry.content().code();
    String means = questions.means(entry);
    boolean lethal = code.equals("ASSAULT") && MEANS.contains(means);
    String what = code + (means.isEmpty() || lethal ? "" : "/" + means) + where;
    Topic topic =
        Topic.event(
            what,
            () -> questions.question(entry, told),
            town,
            toldDay(entry),
            questions.deed(entry));
    found.add(new Telling(event, topic, Answer.word("yes", ahead), sense));
  }

  /**
   * Which event it is where no town is told: by its parties. What is to come is not asked so: too
   * much that is told later could be it.
   */
  private @Nullable String apart(Entry entry, boolean ahead) {
    String parties = ahead ? null : questions.apart(entry);
    return parties == null ? null : "@" + parties;
  }

  /** What is ruled out, or is what something else is done for, is not foretold. */
  private static boolean isForetold(Entry entry) {
    return !entry.stance().denies() && !entry.context().contains(Grasp.PURPOSE);
  }

  /**
   * The day it was. Whoever denies, admits or confirms an event that others have told of seldom
   * tells when it was: it is that one, whatever its day.
   */
  static @Nullable LocalDate toldDay(Entry entry) {
    Period time = entry.time();
    boolean dated = time != null && time.firstDay() != null;
    String cue = entry.source().cue();
    Interests words = Interests.shipped();
    boolean answers =
        entry.stance().denies()
            || words.starts("admission", cue)
            || words.starts("confirmation", cue);
    return answers && !dated ? null : dayOf(entry);
  }

  /** The day it was, where that is told; else the day it was told. */
  static LocalDate dayOf(Entry entry) {
    Period time = entry.time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    return first != null ? first : last != null ? last : entry.report().day();
  }
}
