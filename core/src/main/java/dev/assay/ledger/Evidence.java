package dev.assay.ledger;

/**
 * What an entry does to a claim.
 *
 * @param entry the entry
 * @param role what it does
 * @param origin the deepest source it goes back to; copies share it
 * @param interest whose word it is: a party and its media are one
 * @param why the proof, in words
 */
public record Evidence(Entry entry, Role role, String origin, String interest, String why) {}
