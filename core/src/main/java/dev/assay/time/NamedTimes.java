package dev.assay.time;

import dev.assay.time.Meaning.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places a time that has a name and comes round ("Monday", "3 a.m.", "in March"): tense and
 * narrative tell which one is meant.
 */
final class NamedTimes {
  /** Days; of 0, 30, 60, 90 and 120 the best on histories of wars. */
  private static final int LOOKAHEAD = 30;

  /**
   * Hours: after ten at night "3 a.m." is the next day's, and after five "nightfall" the same
   * day's.
   */
  private static final int LOOKAHEAD_IN_A_DAY = 6;

  private final Discourse discourse;
  private final OriginFinder origins;

  NamedTimes(Discourse discourse, OriginFinder origins) {
    this.discourse = discourse;
    this.origins = origins;
  }

  Resolution resolve(Named named) {
    Field coarsest = named.coarsest();
    if (coarsest != null && coarsest.cycle() == null) {
      Stamp stamp = Calendar.place(named, LocalDateTime.MIN);
      return stamp == null
          ? Resolution.unresolved(type(named), Calendar.unplaced(named))
          : Resolution.of(stamp, Anchor.ABSOLUTE);
    }
    CalendarUnit cycle = cycle(named, coarsest);
    Stamp month = ToldMonth.of(named, discourse);
    Origin origin =
        month != null
            ? new Origin(month.start(), CalendarUnit.DAY, Anchor.NARRATIVE)
            : origins.find(named.base(), cycle, named.direction());
    Stamp stamp = origin == null ? null : choose(named, cycle, origin);
    return stamp == null || origin == null
        ? Resolution.unresolved(type(named), Calendar.unplaced(named))
        : Resolution.of(stamp, origin.anchor());
  }

  static CalendarUnit cycle(Named named, @Nullable Field coarsest) {
    if (named.feast() != null) {
      return CalendarUnit.YEAR;
    }
    if (coarsest == Field.WEEKDAY && named.fields().containsKey(Field.DAY)) {
      return CalendarUnit.MONTH;
    }
    CalendarUnit cycle = coarsest == null ? CalendarUnit.DAY : coarsest.cycle();
    return cycle == null ? CalendarUnit.YEAR : cycle;
  }

  static Timex.Type type(Named named) {
    return named.part() != null || named.fields().containsKey(Field.HOUR)
        ? Timex.Type.TIME
        : Timex.Type.DATE;
  }

  private @Nullable Stamp choose(Named named, CalendarUnit cycle, Origin origin) {
    List<Stamp> placed = candidates(named, cycle, origin.moment());
    boolean checked = named.fields().keySet().containsAll(Set.of(Field.WEEKDAY, Field.DAY));
    boolean told = checked && discourse.tense() == Tense.PAST;
    List<Stamp> agreeing =
        placed.stream()
            .filter(s -> Calendar.agrees(named, s) && !(told && discourse.isToCome(s)))
            .toList();
    // Where the weekday is right in no near year, it is the weekday that is wrong.
    List<Stamp> candidates = agreeing.isEmpty() ? placed : agreeing;
    if (candidates.isEmpty()) {
      return null;
    }
    return switch (named.direction()) {
      case THIS ->
          Occurrences.current(
              candidates, Occurrences.middle(cycle, origin.moment()), origin.moment());
      case LAST -> Occurrences.last(candidates, origin.moment());
      case NEXT -> Occurrences.next(candidates, origin.moment());
      case AUTO -> byTense(candidates, cycle, origin);
    };
  }

  /** Every turn of a name near a moment; of a month's day, which has its weekday, a year around. */
  private static List<Stamp> candidates(Named named, CalendarUnit cycle, LocalDateTime moment) {
    boolean weekday = named.fields().containsKey(Field.WEEKDAY);
    int reach = !weekday ? 2 : cycle == CalendarUnit.YEAR ? 1 : 4;
    List<Stamp> candidates = new ArrayList<>();
    for (int k = -reach; k <= reach; k++) {
      Stamp stamp = Calendar.place(named, cycle.plus(cycle.floor(moment), k));
      if (stamp != null) {
        candidates.add(stamp);
      }
    }
    return candidates;
  }

  private @Nullable Stamp byTense(List<Stamp> candidates, CalendarUnit cycle, Origin origin) {
    LocalDateTime moment = origin.moment();
    if (origin.anchor() == Anchor.NARRATIVE) {
      List<Stamp> told = cycle == CalendarUnit.DAY ? over(candidates) : candidates;
      return origin.unit().finerThan(cycle)
          ? Occurrences.nearest(told, discourse.retold() ? moment : moment.plus(lookahead(cycle)))
          : Occurrences.nearest(told, Occurrences.middle(cycle, moment));
    }
    LocalDateTime dayAfter = CalendarUnit.DAY.floor(moment).plusDays(1);
    if (cycle == CalendarUnit.DAY) {
      Stamp near = Occurrences.nearest(candidates, dayAfter.minusHours(12));
      // A night that is told of in the past tense is over.
      boolean ahead = near != null && near.end().isAfter(dayAfter);
      return ahead && discourse.tense() == Tense.PAST
          ? Occurrences.nearest(candidates, dayAfter.minusHours(36))
          : near;
    }
    Stamp ahead = Occurrences.first(candidates, dayAfter.minusDays(1));
    Stamp past = Occurrences.latest(candidates, dayAfter);
    if (past == null || ahead == null) {
      return past == null ? ahead : past;
    }
    if (discourse.tense() == Tense.PROSPECTIVE) {
      return Occurrences.nearest(List.of(ahead, past), dayAfter.minusDays(1));
    }
    boolean future =
        discourse.tense() == Tense.FUTURE
            || (cycle == CalendarUnit.YEAR
                && !discourse.lookingBack()
                && isNear(ahead, past, dayAfter));
    // A quarter without a year is one that is over, even where figures for it are still to come.
    future &= past.unit() != CalendarUnit.QUARTER;
    return future && !Occurrences.isJustOver(ahead, past, dayAfter) ? ahead : past;
  }

  /** Of what is told in the past tense, what is not still to come. */
  private List<Stamp> over(List<Stamp> candidates) {
    List<Stamp> over =
        discourse.tense() == Tense.PAST
            ? candidates.stream().filter(c -> !discourse.isToCome(c)).toList()
            : candidates;
    return over.isEmpty() ? candidates : over;
  }

  /** A story moves forward: what comes next in it more often lies ahead than behind. */
  private static Duration lookahead(CalendarUnit cycle) {
    return switch (cycle) {
      case YEAR -> Duration.ofDays(LOOKAHEAD);
      case DAY -> Duration.ofHours(LOOKAHEAD_IN_A_DAY);
      default -> Duration.ZERO;
    };
  }

  /** Whether a date lies so close ahead, and so long back, that tense says little. */
  private boolean isNear(Stamp ahead, Stamp past, LocalDateTime now) {
    long limit = discourse.tense() == Tense.PAST ? 30 : 90;
    return Duration.between(now, ahead.start()).toDays() <= limit
        && Duration.between(past.start(), now).toDays() > 365 - limit - 31;
  }
}
