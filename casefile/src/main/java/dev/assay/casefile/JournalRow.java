package dev.assay.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a case.
 *
 * @param number in the order in which it was done; what undo takes
 * @param what such as "join", "redact"
 * @param words what it was, in words for a person
 * @param undone whether it has been taken back
 * @param by who did it, where that is known
 * @param applies whether it still has something to apply to; false where a new reading no longer
 *     has the statement that was corrected
 */
public record JournalRow(
    long number,
    Instant at,
    String what,
    String words,
    @Nullable String by,
    boolean undone,
    boolean applies) {}
