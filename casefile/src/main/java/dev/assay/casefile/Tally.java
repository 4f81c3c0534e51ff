package dev.assay.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody or some place is spoken of.
 *
 * @param key stable id
 * @param name what it is called
 * @param country ISO 3166-1 alpha-3 where known
 * @param detail sector and type of an actor, first-level division of a place
 * @param statements in how many statements
 * @param first publication of the first of them
 * @param last publication of the last
 */
public record Tally(
    String key,
    String name,
    @Nullable String country,
    @Nullable String detail,
    int statements,
    Instant first,
    Instant last) {}
