package dev.assay.time;

import dev.assay.time.Meaning.Base;
import dev.assay.time.Meaning.Direction;
import dev.assay.time.Meaning.Length;
import dev.assay.time.Meaning.Modifier;
import dev.assay.time.Meaning.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places meanings on the calendar, counting from what a discourse offers. */
final class Resolver {
  private record Origin(LocalDateTime moment, CalendarUnit unit, Anchor anchor) {}

  private static final String PAST = "PAST_REF";
  private static final String PRESENT = "PRESENT_REF";

  /** Days; of 0, 30, 60, 90 and 120 the best on histories of wars. */
  private static final int LOOKAHEAD = 30;

  /**
   * Hours: after ten at night "3 a.m." is the next day's, and after five "nightfall" the same
   * day's.
   */
  private static final int LOOKAHEAD_IN_A_DAY = 6;

  /** How many units "recent days" or "the coming weeks" may reach. */
  private static final int VAGUE_REACH = 6;

  /** Days for which a date without a year is still the one that has passed, whatever the tense. */
  private static final int JUST_OVER = 45;

  private static final String FUTURE = "FUTURE_REF";

  private final Discourse discourse;

  Resolver(Discourse discourse) {
    this.discourse = discourse;
  }

  Resolution resolve(Meaning meaning) {
    if (meaning instanceof Named m) {
      return named(m);
    } else if (meaning instanceof Meaning.Shifted m) {
      return shifted(m);
    } else if (meaning instanceof Meaning.Within m) {
      return within(m);
    } else if (meaning instanceof Meaning.Modified m) {
      return modified(m);
    } else if (meaning instanceof Meaning.Containing m) {
      return containing(m);
    } else if (meaning instanceof Meaning.Reference m) {
      return reference(m);
    } else if (meaning instanceof Length m) {
      return Resolution.unresolved(Timex.Type.DURATION, length(m));
    } else if (meaning instanceof Meaning.Stretch m) {
      return stretch(m);
    } else if (meaning instanceof Meaning.Offset m) {
      return offset(m);
    } else if (meaning instanceof Meaning.Edge m) {
      return edge(m);
    } else if (meaning instanceof Meaning.Moved m) {
      return moved(m);
    } else if (meaning instanceof Meaning.Every m) {
      return every(m);
    }
    return Resolution.unresolved(Timex.Type.DATE, PRESENT);
  }

  /** Days within which the month last told of is the one that a bare day is of. */
  private static final int RECENT_DAYS = 75;

  private Resolution named(Named named) {
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
            : origin(named.base(), cycle, named.direction());
    Stamp stamp = origin == null ? null : choose(named, cycle, origin);
    return stamp == null || origin == null
        ? Resolution.unresolved(type(named), Calendar.unplaced(named))
        : Resolution.of(stamp, origin.anchor());
  }

  private static CalendarUnit cycle(Named named, @Nullable Field coarsest) {
    if (named.feast() != null) {
      return CalendarUnit.YEAR;
    }
    if (coarsest == Field.WEEKDAY && named.fields().containsKey(Field.DAY)) {
      return CalendarUnit.MONTH;
    }
    CalendarUnit cycle = coarsest == null ? CalendarUnit.DAY : coarsest.cycle();
    return cycle == null ? CalendarUnit.YEAR : cycle;
  }

  private static Timex.Type type(Named named) {
    return named.part() != null || named.fields().containsKey(Field.HOUR)
        ? Timex.Type.TIME
        : Timex.Type.DATE;
  }

  /** What to count from, for something that comes round once in a cycle. */
  private @Nullable Origin origin(Base base, CalendarUnit cycle, Direction direction) {
    boolean open = base == Base.AUTO && direction == Direction.AUTO;
    Stamp year =
        open && !discourse.history() && cycle == CalendarUnit.YEAR ? discourse.distant() : null;
    Stamp narrative = year != null ? year : discourse.narrative(cycle);
    boolean narrates =
        switch (base) {
          case NARRATIVE -> true;
          case PUBLICATION -> false;
          case AUTO ->
              open
                  && (discourse.history()
                      || year != null
                      || cycle == CalendarUnit.DAY
                      || cycle == CalendarUnit.MONTH);
        };
    if (narrates && narrative != null && !isLongOver(narrative, base, cycle)) {
      return new Origin(narrative.start(), narrative.unit(), Anchor.NARRATIVE);
    }
    LocalDateTime publication = discourse.publication();
    if (base == Base.NARRATIVE && discourse.isElsewhere()) {
      return null;
    }
    if (publication == null || (narrates && discourse.history())) {
      return narrative == null || base == Base.PUBLICATION
          ? null
          : new Origin(narrative.start(), narrative.unit(), Anchor.NARRATIVE);
    }
    return new Origin(publication, CalendarUnit.DAY, Anchor.PUBLICATION);
  }

  /**
   * "On the 8th" is of a month that news tells of now, whatever older one it has looked back at.
   */
  private boolean isLongOver(Stamp narrative, Base base, CalendarUnit cycle) {
    LocalDateTime publication = discourse.publication();
    return base == Base.AUTO
        && cycle == CalendarUnit.MONTH
        && !discourse.history()
        && !discourse.isHere(narrative)
        && publication != null
        && Duration.between(narrative.start(), publication).abs().toDays() > RECENT_DAYS;
  }

  private @Nullable Stamp choose(Named named, CalendarUnit cycle, Origin origin) {
    List<Stamp> candidates = new ArrayList<>();
    int reach = named.fields().containsKey(Field.WEEKDAY) ? 4 : 2;
    for (int k = -reach; k <= reach; k++) {
      Stamp stamp = Calendar.place(named, cycle.plus(cycle.floor(origin.moment()), k));
      if (stamp != null && Calendar.agrees(named, stamp)) {
        candidates.add(stamp);
      }
    }
    if (candidates.isEmpty()) {
      Stamp plain = Calendar.place(named, cycle.floor(origin.moment()));
      return plain;
    }
    return switch (named.direction()) {
      case THIS -> current(candidates, middle(cycle, origin.moment()), origin.moment());
      case LAST -> last(candidates, origin.moment());
      case NEXT -> next(candidates, origin.moment());
      case AUTO -> byTense(candidates, cycle, origin);
    };
  }

  /** "This winter", said in January, began last year. */
  private static @Nullable Stamp current(
      List<Stamp> candidates, LocalDateTime middle, LocalDateTime moment) {
    for (Stamp c : candidates) {
      boolean season = c.unit() == CalendarUnit.SEASON;
      if (season && !moment.isBefore(c.start()) && moment.isBefore(c.end())) {
        return c;
      }
    }
    return nearest(candidates, middle);
  }

  private static LocalDateTime middle(CalendarUnit cycle, LocalDateTime moment) {
    LocalDateTime start = cycle.floor(moment);
    return start.plus(Duration.between(start, cycle.end(start)).dividedBy(2));
  }

  private @Nullable Stamp byTense(List<Stamp> candidates, CalendarUnit cycle, Origin origin) {
    LocalDateTime moment = origin.moment();
    if (origin.anchor() == Anchor.NARRATIVE) {
      List<Stamp> told = cycle == CalendarUnit.DAY ? over(candidates) : candidates;
      return origin.unit().finerThan(cycle)
          ? nearest(told, discourse.retold() ? moment : moment.plus(lookahead(cycle)))
          : nearest(told, middle(cycle, moment));
    }
    LocalDateTime dayAfter = CalendarUnit.DAY.floor(moment).plusDays(1);
    if (cycle == CalendarUnit.DAY) {
      Stamp near = nearest(candidates, dayAfter.minusHours(12));
      // A night that is told of in the past tense is over.
      boolean ahead = near != null && near.end().isAfter(dayAfter);
      return ahead && discourse.tense() == Tense.PAST
          ? nearest(candidates, dayAfter.minusHours(36))
          : near;
    }
    Stamp ahead = first(candidates, dayAfter.minusDays(1));
    Stamp past = latest(candidates, dayAfter);
    if (past == null || ahead == null) {
      return past == null ? ahead : past;
    }
    if (discourse.tense() == Tense.PROSPECTIVE) {
      return nearest(List.of(ahead, past), dayAfter.minusDays(1));
    }
    boolean future =
        discourse.tense() == Tense.FUTURE
            || (cycle == CalendarUnit.YEAR && isNear(ahead, past, dayAfter));
    // A quarter without a year is one that is over, even where figures for it are still to come.
    future &= past.unit() != CalendarUnit.QUARTER;
    return future && !isJustOver(ahead, past, dayAfter) ? ahead : past;
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

  /** Whether a day lies so shortly back that the next of its name would be told with its year. */
  private static boolean isJustOver(Stamp ahead, Stamp past, LocalDateTime now) {
    return past.unit() == CalendarUnit.DAY
        && Duration.between(past.start(), now).toDays() <= JUST_OVER
        && Duration.between(now, ahead.start()).toDays() > 365 - JUST_OVER - 1;
  }

  /** The latest that begins before a moment. */
  private static @Nullable Stamp latest(List<Stamp> candidates, LocalDateTime moment) {
    Stamp found = null;
    for (Stamp c : candidates) {
      found = c.start().isBefore(moment) ? c : found;
    }
    return found;
  }

  /** The first that ends after a moment. */
  private static @Nullable Stamp first(List<Stamp> candidates, LocalDateTime moment) {
    return candidates.stream().filter(c -> c.end().isAfter(moment)).findFirst().orElse(null);
  }

  /** "Last February" said in March is a year back: of the month just over one says its name. */
  private static @Nullable Stamp last(List<Stamp> candidates, LocalDateTime moment) {
    Stamp found = null;
    for (Stamp c : candidates) {
      LocalDateTime now = c.unit().floor(moment);
      boolean justOver = c.unit() == CalendarUnit.MONTH && c.end().equals(now);
      found = justOver || c.end().isAfter(now) ? found : c;
    }
    return found;
  }

  private static @Nullable Stamp next(List<Stamp> candidates, LocalDateTime moment) {
    return candidates.stream()
        .filter(c -> !c.start().isBefore(c.unit().end(c.unit().floor(moment))))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Stamp nearest(List<Stamp> candidates, LocalDateTime moment) {
    Stamp best = null;
    Duration least = Duration.ZERO;
    for (Stamp c : candidates) {
      Duration distance = Duration.between(c.start(), moment).abs();
      if (best == null || distance.compareTo(least) < 0) {
        best = c;
        least = distance;
      }
    }
    return best;
  }

  /** "last year" counts from the publication, but in a history from the year that is told. */
  private Base base(Base base) {
    return base != Base.AUTO ? base : discourse.history() ? Base.NARRATIVE : Base.PUBLICATION;
  }

  private Resolution shifted(Meaning.Shifted m) {
    if (m.unit() == CalendarUnit.QUARTER && m.amount() == 0 && m.base() == Base.AUTO) {
      Resolution quarter = quarter();
      if (quarter != null) {
        return quarter;
      }
    }
    Origin origin = origin(base(m.base()), m.unit(), Direction.AUTO);
    boolean back = m.amount() < 0 || (Double.isNaN(m.amount()) && m.base() == Base.AUTO);
    String loose = m.amount() == 0 ? PRESENT : back ? PAST : FUTURE;
    if (m.base() == Base.NARRATIVE
        && (origin == null || (discourse.history() && origin.anchor() == Anchor.PUBLICATION))) {
      return Resolution.unresolved(Timex.Type.DATE, m.unit().unknown());
    }
    if (origin == null || Double.isNaN(m.amount())) {
      return Resolution.unresolved(Timex.Type.DATE, loose);
    }
    LocalDateTime moment = m.unit().plus(m.unit().floor(origin.moment()), (int) m.amount());
    if (m.unit() == CalendarUnit.WEEKEND
        && discourse.tense() == Tense.PAST
        && moment.isAfter(origin.moment())) {
      moment = m.unit().plus(moment, -1);
    }
    return Resolution.of(Stamp.around(m.unit(), moment), origin.anchor());
  }

  /**
   * "the quarter": the one last named or, since reports tell of what is over, the last whole one.
   */
  private @Nullable Resolution quarter() {
    Stamp told = discourse.quarter();
    LocalDateTime publication = discourse.publication();
    if (told != null) {
      return Resolution.of(told, Anchor.NARRATIVE);
    }
    return publication == null
        ? null
        : Resolution.of(
            Stamp.around(CalendarUnit.QUARTER, publication.minusMonths(3)), Anchor.PUBLICATION);
  }

  private Resolution within(Meaning.Within m) {
    if (m.part() instanceof Meaning.Within placed) {
      return within(placed);
    }
    Resolution whole = resolve(m.whole());
    Stamp stamp = whole.stamp();
    if (stamp == null) {
      return m.part() instanceof Named part && m.whole() instanceof Named named
          ? Resolution.unresolved(type(part), Calendar.unplaced(named.with(part)))
          : Resolution.unresolved(Timex.Type.DATE, whole.value());
    }
    Stamp part = null;
    if (m.part() instanceof Named named) {
      part = inside(named, stamp);
    } else if (m.part() instanceof Meaning.Nth nth) {
      part = nth(nth, stamp);
    }
    return part == null ? whole : Resolution.of(part, whole.anchor());
  }

  /** The midnight that ends a day. */
  private static boolean isEnd(Named named, Stamp stamp, Stamp whole) {
    return named.fields().getOrDefault(Field.HOUR, 0) == 24 && stamp.start().equals(whole.end());
  }

  private static @Nullable Stamp inside(Named named, Stamp whole) {
    CalendarUnit cycle = cycle(named, named.coarsest());
    LocalDateTime at = cycle.floor(whole.start());
    while (at.isBefore(whole.end())) {
      Stamp stamp = Calendar.place(named, at);
      if (stamp != null
          && !stamp.start().isBefore(whole.start())
          && (stamp.start().isBefore(whole.end()) || isEnd(named, stamp, whole))) {
        return stamp;
      }
      at = cycle.plus(at, 1);
    }
    return null;
  }

  private static Stamp nth(Meaning.Nth nth, Stamp whole) {
    CalendarUnit unit = nth.unit();
    if (unit == CalendarUnit.WEEK && whole.unit() == CalendarUnit.MONTH) {
      return weekOfMonth(nth.n(), whole);
    }
    LocalDateTime at =
        nth.n() > 0
            ? unit.plus(unit.floor(whole.start()), nth.n() - 1)
            : unit.plus(unit.floor(whole.end().minusSeconds(1)), nth.n() + 1);
    return Stamp.at(unit, at);
  }

  /**
   * The third week of a month is its days 15 to 21, written as the week that most of them are of.
   */
  private static Stamp weekOfMonth(int n, Stamp month) {
    LocalDateTime start = n > 0 ? month.start().plusWeeks(n - 1L) : month.end().minusWeeks(-n);
    LocalDateTime end = start.plusWeeks(1).isAfter(month.end()) ? month.end() : start.plusWeeks(1);
    LocalDateTime monday = CalendarUnit.WEEK.floor(start.plusDays(3));
    return new Stamp(CalendarUnit.WEEK, start, end, CalendarUnit.WEEK.value(monday));
  }

  private Resolution modified(Meaning.Modified m) {
    Resolution whole = resolve(m.of());
    TimeInterval interval = whole.interval();
    if (interval == null || interval.start() == null || interval.end() == null) {
      return whole;
    }
    return whole.with(narrow(m.modifier(), interval, interval.start(), interval.end()));
  }

  private TimeInterval narrow(
      Modifier modifier, TimeInterval interval, LocalDateTime start, LocalDateTime end) {
    long hours = Duration.between(start, end).toHours();
    Duration third = hours >= 72 ? Duration.ofDays(hours / 72) : Duration.ofHours(hours / 3);
    if (third.isZero() && modifier != Modifier.COUNTED) {
      return interval;
    }
    LocalDateTime now = discourse.publication();
    boolean split = now != null && start.isBefore(now) && now.isBefore(end);
    return switch (modifier) {
      case START -> new TimeInterval(start, start.plus(third), interval.granularity());
      case MID -> new TimeInterval(start.plus(third), end.minus(third), interval.granularity());
      case END -> new TimeInterval(end.minus(third), end, interval.granularity());
      case EARLIER -> new TimeInterval(start, split ? now : end, interval.granularity());
      case LATER -> new TimeInterval(split ? now : start, end, interval.granularity());
      case APPROX -> interval;
      case COUNTED -> new TimeInterval(start, end, Granularity.VAGUE);
    };
  }

  private Resolution containing(Meaning.Containing m) {
    Resolution of = resolve(m.of());
    return of.stamp() == null
        ? of
        : Resolution.of(Stamp.around(m.unit(), of.stamp().start()), of.anchor());
  }

  private Resolution reference(Meaning.Reference m) {
    boolean isLength = m.value().startsWith("PX");
    Resolution loose =
        Resolution.unresolved(isLength ? Timex.Type.DURATION : Timex.Type.DATE, m.value());
    LocalDateTime publication = discourse.publication();
    if (publication == null) {
      return loose;
    }
    LocalDateTime day = CalendarUnit.DAY.floor(publication);
    Length reach = m.reach();
    int units = reach == null || Double.isNaN(reach.amount()) ? 0 : (int) reach.amount();
    LocalDateTime back = reach == null ? null : reach.unit().plus(day, -units);
    LocalDateTime ahead = reach == null ? null : reach.unit().plus(day.plusDays(1), units);
    return switch (m.value()) {
      case PAST -> loose.with(new TimeInterval(back, day.plusDays(1), Granularity.VAGUE));
      case FUTURE -> loose.with(new TimeInterval(day, ahead, Granularity.VAGUE));
      case PRESENT -> loose.with(new TimeInterval(day, day.plusDays(1), Granularity.VAGUE));
      default -> loose;
    };
  }

  private Resolution stretch(Meaning.Stretch m) {
    Length length = m.length();
    Resolution loose = resolve(length);
    Origin origin = origin(base(m.base()), CalendarUnit.DAY, Direction.AUTO);
    if (origin == null || length.amount() < 1) {
      return loose;
    }
    LocalDateTime day = CalendarUnit.DAY.floor(origin.moment());
    LocalDateTime after = day.plusDays(1);
    boolean vague = Double.isNaN(length.amount());
    int n = vague ? VAGUE_REACH : (int) length.amount();
    Granularity granularity = vague ? Granularity.VAGUE : length.unit().granularity();
    TimeInterval interval =
        m.direction() == Direction.NEXT
            ? new TimeInterval(day, length.unit().plus(after, n), granularity)
            : new TimeInterval(length.unit().plus(day, -n), after, granularity);
    return new Resolution(loose.type(), loose.value(), interval, origin.anchor(), null);
  }

  private Resolution edge(Meaning.Edge m) {
    Resolution length = resolve(m.length());
    Resolution of = resolve(m.of());
    TimeInterval whole = of.interval();
    boolean first = m.direction() == Direction.NEXT;
    int n = (int) m.length().amount();
    LocalDateTime at = whole == null ? null : first == m.inside() ? whole.start() : whole.end();
    if (at == null || n < 1) {
      return length;
    }
    LocalDateTime other = m.length().unit().plus(at, first ? n : -n);
    Granularity granularity = m.length().unit().granularity();
    TimeInterval interval = new TimeInterval(first ? at : other, first ? other : at, granularity);
    return new Resolution(length.type(), length.value(), interval, of.anchor(), null);
  }

  private Resolution moved(Meaning.Moved m) {
    Resolution of = resolve(m.of());
    Stamp stamp = of.stamp();
    double amount = m.by().amount();
    if (stamp == null || Double.isNaN(amount)) {
      return of;
    }
    int n = (int) (m.direction() == Direction.NEXT ? amount : -amount);
    LocalDateTime start = m.by().unit().plus(stamp.start(), n);
    return Resolution.of(Stamp.around(stamp.unit(), start), of.anchor());
  }

  private Resolution offset(Meaning.Offset m) {
    Resolution of = resolve(m.of());
    Stamp stamp = of.stamp();
    Length length = m.length();
    if (m.of() instanceof Meaning.Shifted anchor) {
      CalendarUnit least = Double.isNaN(length.amount()) ? CalendarUnit.DAY : length.unit();
      least = least.finerThan(CalendarUnit.HOUR) ? CalendarUnit.HOUR : least;
      Stamp told = anchor.base() == Base.NARRATIVE ? discourse.narrative(least) : null;
      Stamp coarse = told == null && anchor.base() == Base.NARRATIVE ? discourse.elsewhere() : null;
      if (coarse != null && !Double.isNaN(length.amount())) {
        return within(coarse, m);
      }
      stamp =
          told != null
              ? told
              : anchor.base() == Base.NARRATIVE && discourse.history() ? null : stamp;
    }
    boolean after = m.direction() == Direction.NEXT;
    if (stamp == null || Double.isNaN(length.amount())) {
      Resolution loose = Resolution.unresolved(Timex.Type.DATE, after ? FUTURE : PAST);
      return stamp == null ? loose : loose.at(uncounted(m, stamp), of.anchor());
    }
    if (!stamp.unit().finerThan(CalendarUnit.PART) && length.unit().finerThan(CalendarUnit.PART)) {
      // Of an hour that is not told nobody can count on.
      TimeInterval told = uncounted(m, stamp);
      return Resolution.unresolved(Timex.Type.DURATION, length(length)).at(told, of.anchor());
    }
    int n = (int) (after ? length.amount() : -length.amount());
    CalendarUnit unit = length.unit();
    Stamp quarter = discourse.comparedQuarter();
    if (unit == CalendarUnit.YEAR && n == -1 && quarter != null) {
      Stamp compared = Stamp.at(quarter.unit(), unit.plus(quarter.start(), n));
      return Resolution.of(compared, Anchor.NARRATIVE);
    }
    return Resolution.of(Stamp.at(unit, unit.plus(unit.floor(stamp.start()), n)), of.anchor());
  }

  /** "In May 1974 they fled. Two weeks later ...": no finer than what is counted from. */
  private static Resolution within(Stamp from, Meaning.Offset m) {
    int n = (int) (m.direction() == Direction.NEXT ? m.length().amount() : -m.length().amount());
    LocalDateTime then = m.length().unit().plus(from.start(), n);
    return Resolution.of(Stamp.around(from.unit(), then), Anchor.NARRATIVE);
  }

  /** "Hours later", "a few days ago": beside a time, nobody tells how far. */
  private static TimeInterval uncounted(Meaning.Offset m, Stamp from) {
    if (m.direction() == Direction.NEXT) {
      return new TimeInterval(from.start(), null, Granularity.VAGUE);
    }
    boolean ago = m.of() instanceof Meaning.Shifted shifted && shifted.base() == Base.PUBLICATION;
    LocalDateTime back = ago ? m.length().unit().plus(from.start(), -VAGUE_REACH) : null;
    return new TimeInterval(back, from.end(), Granularity.VAGUE);
  }

  private Resolution every(Meaning.Every m) {
    String value =
        m.of() instanceof Named named ? Calendar.unplaced(named) : resolve(m.of()).value();
    return Resolution.unresolved(Timex.Type.SET, value);
  }

  /** "P3D"; a half is written in the unit below: "P2Y6M", "PT30M", "P50Y". */
  private static String length(Length length) {
    double whole = Math.floor(length.amount());
    if (length.amount() - whole != 0.5) {
      return length.unit().length(amount(length.amount()));
    }
    String first = whole == 0 ? "P" : length.unit().length(amount(whole));
    return switch (length.unit()) {
      case CENTURY -> CalendarUnit.YEAR.length(amount(100 * length.amount()));
      case DECADE -> CalendarUnit.YEAR.length(amount(10 * length.amount()));
      case YEAR -> first + "6M";
      case DAY -> first + "T12H";
      case HOUR -> first + (whole == 0 ? "T30M" : "30M");
      case MINUTE -> first + (whole == 0 ? "T30S" : "30S");
      default -> length.unit().length(amount(length.amount()));
    };
  }

  private static String amount(double amount) {
    return Double.isNaN(amount)
        ? "X"
        : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }
}
