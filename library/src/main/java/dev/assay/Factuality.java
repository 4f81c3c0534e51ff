package dev.assay;

/**
 * How a source presents what it says (FactBank; Saurí and Pustejovsky 2009).
 *
 * @param polarity "+" it is so, "-" it is not, "u" neither is said
 * @param certainty CT certain, PR probable, PS possible, U not said
 * @param value the two on one scale, from -3 (certainly not) to 3 (certainly)
 * @param mode in what sense: actual, planned, committed, predicted, possible, hypothetical,
 *     ordered, questioned
 * @param completion how far it got: complete, ongoing, partial, failed
 */
public record Factuality(
    String polarity, String certainty, double value, String mode, String completion) {}
