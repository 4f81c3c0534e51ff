package dev.assay.ledger;

/**
 * How a source has fared, as far as the answers of all sources tell; shares from 0 to 1.
 *
 * @param answers how many questions it answered
 * @param completeness of what is so beside the first value it names, the share that it names; a
 *     source that always stops after one is incomplete, not wrong
 * @param falseRate of the values that others name and that are not so, the share that it names too
 * @param accuracy share of its answers that are right and complete
 */
public record SourceQuality(int answers, double completeness, double falseRate, double accuracy) {}
