package dev.assay.time;

import dev.assay.time.Meaning.Base;
import dev.assay.time.Meaning.Direction;
import dev.assay.time.Meaning.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * "It was in July 1995. On July 11 he called a meeting": a day of a month that was told with its
 * year is of that year, unless such a day is only just over or near.
 */
final class ToldMonth {
  /** Days for which a date without a year is of now, whatever older year the story has gone to. */
  private static final int FORTNIGHT = 15;

  private ToldMonth() {}

  /** The month with its year that a day without one belongs to; null where there is none. */
  static @Nullable Stamp of(Named named, Discourse discourse) {
    Integer month = named.fields().get(Field.MONTH);
    boolean open =
        named.base() == Base.AUTO
            && named.direction() == Direction.AUTO
            && named.feast() == null
            && named.fields().containsKey(Field.DAY)
            && !named.fields().containsKey(Field.YEAR);
    if (!open || month == null || discourse.history() || discourse.distant() != null) {
      return null;
    }
    return isNear(named, discourse.publication()) ? null : discourse.sameMonth(month);
  }

  private static boolean isNear(Named named, @Nullable LocalDateTime publication) {
    if (publication == null) {
      return false;
    }
    Stamp now = Calendar.place(named, CalendarUnit.YEAR.floor(publication));
    return now != null && Duration.between(now.start(), publication).abs().toDays() <= FORTNIGHT;
  }
}
