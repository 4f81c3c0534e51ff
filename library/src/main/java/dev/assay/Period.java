package dev.assay;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a statement says it was so, in the report's own clock; half-open.
 *
 * @param text the words of the report; empty where the time is inferred, as from tense
 * @param start first moment; null where it is open
 * @param end first moment after it; null where it is open
 * @param granularity how finely it is told, in lower case: year, month, day, part_of_day, hour,
 *     vague and the like
 */
public record Period(
    String text, @Nullable LocalDateTime start, @Nullable LocalDateTime end, String granularity) {}
