package dev.assay.statement;

import dev.assay.report.PublicationTime;
import dev.assay.text.Span;
import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import dev.assay.time.TimeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a draft's event is told to have been, and of how many persons. Immutable. */
final class Occasion {
  /** From which on a time is no day of an event, but a stretch over which several are summed. */
  private static final int STRETCH_DAYS = 20;

  /** From which on what happened is no news. */
  private static final int PAST_DAYS = 183;

  private static final int YEAR_DAYS = 366;
  private static final int HUNDREDS = 100;

  private static final Set<Granularity> DAYS =
      EnumSet.range(Granularity.WEEKEND, Granularity.SECOND);
  private static final Set<String> HARM = Set.of("killed", "injured");

  private final @Nullable LocalDate published;
  private final Draft draft;
  private final @Nullable TimeReference time;

  Occasion(@Nullable PublicationTime published, Draft draft) {
    this.published = published == null ? null : published.date();
    this.draft = draft;
    this.time = draft.time == null || draft.time.span() == null ? null : draft.time;
  }

  /** The words of its time, the trigger where it has none. */
  Span span() {
    Span trigger = draft.sentence.tokens().get(draft.trigger()).span();
    return time == null || time.span() == null ? trigger : time.span();
  }

  boolean isDay() {
    return time != null && DAYS.contains(time.interval().granularity()) && !isLong();
  }

  /**
   * Whether its time is a stretch of weeks: "since January", "last year"; a month is a coarse date.
   */
  boolean isLong() {
    if (time == null) {
      return false;
    }
    LocalDateTime start = time.interval().start();
    LocalDateTime end = end(time.interval());
    boolean month = time.interval().granularity() == Granularity.MONTH;
    int longest = month ? 31 : STRETCH_DAYS;
    return start != null && end != null && start.plusDays(longest).isBefore(end);
  }

  /** Whether all of it lies within the last weeks. */
  boolean isRecent() {
    return time != null && time.interval().start() != null && !isLong();
  }

  /** Whether it has a date, however coarse, that is no news; decades are stretches, no dates. */
  boolean isLongAgo() {
    LocalDateTime start = time == null ? null : time.interval().start();
    LocalDateTime end = time == null ? null : time.interval().end();
    return published != null
        && end != null
        && (start == null || !start.plusDays(YEAR_DAYS).isBefore(end))
        && end.toLocalDate().isBefore(published.minusDays(PAST_DAYS));
  }

  boolean counts() {
    return draft.quantities.stream().anyMatch(q -> q.unit().equals("persons"));
  }

  boolean countsHundreds() {
    return hundred() != null;
  }

  Span hundreds() {
    Quantity toll = hundred();
    return toll == null ? span() : toll.span();
  }

  private @Nullable Quantity hundred() {
    return draft.quantities.stream()
        .filter(q -> HARM.contains(q.what()) && most(q) >= HUNDREDS)
        .findFirst()
        .orElse(null);
  }

  /** What is open to the present ends when the report was published. */
  private @Nullable LocalDateTime end(TimeInterval interval) {
    LocalDateTime end = interval.end();
    return end == null && published != null ? published.plusDays(1).atStartOfDay() : end;
  }

  private static double most(Quantity q) {
    Double most = q.high() != null ? q.high() : q.best() != null ? q.best() : q.low();
    return most == null ? 0 : most;
  }
}
