package dev.assay.time;

import dev.assay.time.Meaning.Base;
import dev.assay.time.Meaning.Direction;
import dev.assay.time.Meaning.Length;
import dev.assay.time.Meaning.Modifier;
import dev.assay.time.Meaning.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Places meanings on the calendar, counting from what a discourse offers. */
final class Resolver {
  private static final String PAST = "PAST_REF";
  private static final String PRESENT = "PRESENT_REF";
  private static final String FUTURE = "FUTURE_REF";

  /** How many units "recent days" or "the coming weeks" may reach. */
  private static final int VAGUE_REACH = 6;

  private final Discourse discourse;
  private final OriginFinder origins;
  private final NamedTimes names;

  Resolver(Discourse discourse) {
    this.discourse = discourse;
    this.origins = new OriginFinder(discourse);
    this.names = new NamedTimes(discourse, origins);
  }

  Resolution resolve(Meaning meaning) {
    if (meaning instanceof Named m) {
      return names.resolve(m);
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
      return Resolution.unresolved(Timex.Type.DURATION, Lengths.value(m));
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

  private Resolution shifted(Meaning.Shifted m) {
    if (m.unit() == CalendarUnit.QUARTER && m.amount() == 0 && m.base() == Base.AUTO) {
      Resolution quarter = quarter();
      if (quarter != null) {
        return quarter;
      }
    }
    Origin origin = origins.find(origins.base(m.base()), m.unit(), Direction.AUTO);
    boolean back = m.amount() < 0 || (Double.isNaN(m.amount()) && m.base() == Base.AUTO);
    String loose = m.amount() == 0 ? PRESENT : back ? PAST : FUTURE;
    if (m.base().isNarrative()
        && (origin == null || (isUntold(m) && origin.anchor() == Anchor.PUBLICATION))) {
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

  /** "They left the next day": neither a history nor the past goes on from the publication. */
  private boolean isUntold(Meaning.Shifted m) {
    return discourse.history() || (m.amount() > 0 && discourse.tense() == Tense.PAST);
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
      if (m.part() instanceof Named part && NamedTimes.type(part) == Timex.Type.TIME && isTold(m)) {
        return Resolution.unresolved(Timex.Type.TIME, Calendar.unplaced(part));
      }
      return m.part() instanceof Named part && m.whole() instanceof Named named
          ? Resolution.unresolved(NamedTimes.type(part), Calendar.unplaced(named.with(part)))
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

  /** Whether what is told places the whole. */
  private static boolean isTold(Meaning.Within m) {
    return m.whole() instanceof Meaning.Shifted whole && whole.base().isNarrative();
  }

  /** The midnight that ends a day. */
  private static boolean isEnd(Named named, Stamp stamp, Stamp whole) {
    return named.fields().getOrDefault(Field.HOUR, 0) == 24 && stamp.start().equals(whole.end());
  }

  private static @Nullable Stamp inside(Named named, Stamp whole) {
    CalendarUnit cycle = NamedTimes.cycle(named, named.coarsest());
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

  /** A quarter that a firm has numbered as its year goes keeps that name. */
  private Resolution containing(Meaning.Containing m) {
    Stamp told = m.unit() == CalendarUnit.QUARTER ? discourse.quarter() : null;
    if (told != null) {
      return Resolution.of(told, Anchor.NARRATIVE);
    }
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
    Origin origin = origins.find(origins.base(m.base()), CalendarUnit.DAY, Direction.AUTO);
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
      boolean narrative = anchor.base().isNarrative();
      Stamp told = narrative ? discourse.narrative(least) : null;
      Stamp coarse = told == null && narrative ? discourse.elsewhere() : null;
      if (coarse != null && !Double.isNaN(length.amount())) {
        return within(coarse, m);
      }
      stamp = told != null ? told : narrative && discourse.history() ? null : stamp;
      if (stamp == null && anchor.base() == Base.TOLD && !Double.isNaN(length.amount())) {
        return resolve(length);
      }
    }
    boolean after = m.direction() == Direction.NEXT;
    if (stamp == null || Double.isNaN(length.amount())) {
      Resolution loose = Resolution.unresolved(Timex.Type.DATE, after ? FUTURE : PAST);
      return stamp == null ? loose : loose.at(uncounted(m, stamp), of.anchor());
    }
    if (!stamp.unit().finerThan(CalendarUnit.PART) && length.unit().finerThan(CalendarUnit.PART)) {
      // Of an hour that is not told nobody can count on.
      TimeInterval told = uncounted(m, stamp);
      return Resolution.unresolved(Timex.Type.DURATION, Lengths.value(length))
          .at(told, of.anchor());
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
}
