package dev.assay.ledger;

/**
 * Two sources of which one may copy from the other.
 *
 * @param one the first by name
 * @param other the second
 * @param questions how many both answered
 * @param probability that one of them copies, 0 to 1
 */
public record Dependence(String one, String other, int questions, double probability) {}
