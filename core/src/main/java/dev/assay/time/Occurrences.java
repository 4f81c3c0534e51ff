package dev.assay.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among the times that come round with one name: Mondays, months of March. */
final class Occurrences {
  /** Days for which a date without a year is still the one that has passed, whatever the tense. */
  private static final int JUST_OVER = 45;

  private Occurrences() {}

  /** "This winter", said in January, began last year. */
  static @Nullable Stamp current(
      List<Stamp> candidates, LocalDateTime middle, LocalDateTime moment) {
    for (Stamp c : candidates) {
      boolean season = c.unit() == CalendarUnit.SEASON;
      if (season && !moment.isBefore(c.start()) && moment.isBefore(c.end())) {
        return c;
      }
    }
    return nearest(candidates, middle);
  }

  /** The latest that begins before a moment. */
  static @Nullable Stamp latest(List<Stamp> candidates, LocalDateTime moment) {
    Stamp found = null;
    for (Stamp c : candidates) {
      found = c.start().isBefore(moment) ? c : found;
    }
    return found;
  }

  /** The first that ends after a moment. */
  static @Nullable Stamp first(List<Stamp> candidates, LocalDateTime moment) {
    return candidates.stream().filter(c -> c.end().isAfter(moment)).findFirst().orElse(null);
  }

  /** "Last February" said in March is a year back: of the month just over one says its name. */
  static @Nullable Stamp last(List<Stamp> candidates, LocalDateTime moment) {
    Stamp found = null;
    for (Stamp c : candidates) {
      LocalDateTime now = c.unit().floor(moment);
      boolean justOver = c.unit() == CalendarUnit.MONTH && c.end().equals(now);
      found = justOver || c.end().isAfter(now) ? found : c;
    }
    return found;
  }

  static @Nullable Stamp next(List<Stamp> candidates, LocalDateTime moment) {
    return candidates.stream()
        .filter(c -> !c.start().isBefore(c.unit().end(c.unit().floor(moment))))
        .findFirst()
        .orElse(null);
  }

  static @Nullable Stamp nearest(List<Stamp> candidates, LocalDateTime moment) {
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

  static LocalDateTime middle(CalendarUnit cycle, LocalDateTime moment) {
    LocalDateTime start = cycle.floor(moment);
    return start.plus(Duration.between(start, cycle.end(start)).dividedBy(2));
  }

  /** Whether a day lies so shortly back that the next of its name would be told with its year. */
  static boolean isJustOver(Stamp ahead, Stamp past, LocalDateTime now) {
    return past.unit() == CalendarUnit.DAY
        && Duration.between(past.start(), now).toDays() <= JUST_OVER
        && Duration.between(now, ahead.start()).toDays() > 365 - JUST_OVER - 1;
  }
}
