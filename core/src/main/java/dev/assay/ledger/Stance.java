package dev.assay.ledger;

/**
 * How a source presents what it says; {@link dev.assay.statement.Factuality} as plain values.
 *
 * @param polarity "+", "-" or "u"
 * @param certainty CT, PR, PS or U
 * @param value from -3 (certainly not) to 3 (certainly)
 * @param mode actual, planned, committed, predicted, possible, hypothetical, ordered, questioned
 * @param completion complete, ongoing, partial, failed
 */
public record Stance(
    String polarity, String certainty, double value, String mode, String completion) {
  /** The same said of the contrary. */
  Stance reversed() {
    String other = denies() ? "+" : asserts() ? "-" : polarity;
    return new Stance(other, certainty, -value, mode, completion);
  }

  boolean denies() {
    return polarity.equals("-");
  }

  boolean asserts() {
    return polarity.equals("+");
  }

  boolean open() {
    return polarity.equals("u") || certainty.equals("U");
  }
}
