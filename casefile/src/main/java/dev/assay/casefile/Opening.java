package dev.assay.casefile;

import dev.assay.ledger.Entry;

/**
 * The first word on a claim.
 *
 * @param entry after people's corrections
 * @param statement as JSON, as it was read
 */
public record Opening(Entry entry, String statement) {}
