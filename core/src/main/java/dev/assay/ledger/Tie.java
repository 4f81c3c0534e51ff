package dev.assay.ledger;

/**
 * A tie between two entries of one report that the text makes.
 *
 * @param relation because, purpose, after, alternative
 * @param to id of the other entry
 */
public record Tie(String relation, String to) {}
