package dev.assay;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a statement says it was so, in the report's own clock; half-open.
 *
 * @param text the words of the report; empty where the time is inferred, as from tense
 * @param start first moment; null where it is open
 * @param end first moment after it; null where it is open
 * @param granularity how finely it is told: century, decade, year, half_year, quarter, season,
 *     month, week, weekend, day, part_of_day, hour, minute, second; vague where it is told loosely
 */
public record Period(
    String text, @Nullable LocalDateTime start, @Nullable LocalDateTime end, String granularity) {}
