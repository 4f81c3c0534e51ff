package dev.assay.time;

import dev.assay.time.Meaning.Base;
import dev.assay.time.Meaning.Direction;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Tells what a time is counted from: the publication, or the narrative. */
final class OriginFinder {
  /** Days within which the month last told of is the one that a bare day is of. */
  private static final int RECENT_DAYS = 75;

  private final Discourse discourse;

  OriginFinder(Discourse discourse) {
    this.discourse = discourse;
  }

  /** What to count from, for something that comes round once in a cycle. */
  @Nullable Origin find(Base base, CalendarUnit cycle, Direction direction) {
    boolean open = base == Base.AUTO && direction == Direction.AUTO;
    Stamp year =
        open && !discourse.history() && cycle == CalendarUnit.YEAR ? discourse.distant() : null;
    Stamp narrative = year != null ? year : discourse.narrative(cycle);
    boolean narrates =
        switch (base) {
          case NARRATIVE, TOLD -> true;
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
    if (base == Base.TOLD || (base == Base.NARRATIVE && discourse.isElsewhere())) {
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

  /** "last year" counts from the publication, but in a history from the year that is told. */
  Base base(Base base) {
    return base != Base.AUTO ? base : discourse.history() ? Base.NARRATIVE : Base.PUBLICATION;
  }
}
