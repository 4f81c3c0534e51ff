package dev.assay;

import org.jspecify.annotations.Nullable;

/**
 * A number as a report says it.
 *
 * @param what what is counted: killed, injured, displaced, detained, distance, money, force and the
 *     like
 * @param low at least; null where no bound is said
 * @param best the figure that is said; null where only bounds are
 * @param high at most; null where no bound is said
 * @param unit persons, km, USD and the like
 * @param text the words of the report
 */
public record Quantity(
    String what,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high,
    String unit,
    String text) {}
