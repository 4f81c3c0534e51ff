package dev.assay.casefile;

import java.time.Instant;

/**
 * Something that was done to a case.
 *
 * @param number in the order in which it was done; what undo takes
 * @param what such as "join", "redact"
 * @param words what it was, in words for a person
 * @param undone whether it has been taken back
 * @param applies whether it still has something to apply to; false where a new reading no longer
 *     has the statement that was corrected
 */
public record JournalRow(
    long number, Instant at, String what, String words, boolean undone, boolean applies) {}
