package dev.assay.statement;

import org.jspecify.annotations.Nullable;

/**
 * How one source presents what it says (FactBank; Saurí and Pustejovsky 2009).
 *
 * @param polarity whether it is said to be so
 * @param certainty how firmly
 * @param value the two on one scale, from -3 (certainly not) to 3 (certainly)
 * @param mode in what sense it is said
 * @param completion how far the event got, as said
 * @param band how likely the source's words say that it is so ("unlikely" is 20 to 45), where they
 *     name a probability
 */
public record Factuality(
    Polarity polarity,
    Certainty certainty,
    double value,
    Mode mode,
    Completion completion,
    @Nullable Band band) {

  public enum Polarity {
    POSITIVE("+"),
    NEGATIVE("-"),
    UNKNOWN("u");

    private final String sign;

    Polarity(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /** FactBank's: certain, probable, possible, underspecified. */
  public enum Certainty {
    CT,
    PR,
    PS,
    U
  }

  public enum Mode {
    ACTUAL,
    PLANNED,
    COMMITTED,
    PREDICTED,
    POSSIBLE,
    HYPOTHETICAL,
    ORDERED,
    QUESTIONED
  }

  public enum Completion {
    /** Nothing is said of its being incomplete. */
    COMPLETE,
    /** Going on. */
    ONGOING,
    /** "All but", "nearly", "most of". */
    PARTIAL,
    /** Tried and not done. */
    FAILED
  }

  /**
   * A probability, in percent.
   *
   * @param table whose words these are, such as ICD-203
   */
  public record Band(int low, int high, String table) {
    /** The band of the contrary. */
    Band turned() {
      return new Band(100 - high, 100 - low, table);
    }
  }

  /** Said flatly: it is so. */
  public static final Factuality CERTAIN =
      new Factuality(Polarity.POSITIVE, Certainty.CT, 3, Mode.ACTUAL, Completion.COMPLETE, null);

  /** The value on the scale from -3 to 3 of a polarity and a certainty. */
  public static double value(Polarity polarity, Certainty certainty) {
    double strength =
        switch (certainty) {
          case CT -> 3;
          case PR -> 2;
          case PS -> 1;
          case U -> 0;
        };
    return switch (polarity) {
      case POSITIVE -> strength;
      case NEGATIVE -> -strength;
      case UNKNOWN -> 0;
    };
  }

  public static Factuality of(Polarity polarity, Certainty certainty, Mode mode) {
    return new Factuality(
        polarity, certainty, value(polarity, certainty), mode, Completion.COMPLETE, null);
  }
}
