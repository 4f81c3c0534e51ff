package dev.assay.time;

import dev.assay.text.Span;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When something was so, and which words say it.
 *
 * @param text the words; empty where the time is inferred, as from tense
 * @param span where they stand in the report's text, null where the time is inferred
 * @param interval when
 * @param anchor what it is counted from
 */
public record TimeReference(
    String text, @Nullable Span span, TimeInterval interval, Anchor anchor) {

  /** The same words with other ends; null where an end is open. */
  TimeReference with(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    TimeInterval other = new TimeInterval(start, end, interval.granularity());
    return new TimeReference(text, span, other, anchor);
  }
}
