package dev.assay.statement;

import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;

/**
 * A word that attributes what it governs to a source.
 *
 * @param takes what it governs: clause, noun, both, adverb
 * @param factive whether whoever reports it vouches for the content too
 */
record Cue(
    String lemma,
    String pos,
    Polarity polarity,
    Certainty certainty,
    Mode mode,
    String takes,
    boolean factive) {

  static Cue of(String[] cells) {
    return new Cue(
        cells[0],
        cells[1],
        polarity(cells[2]),
        Certainty.valueOf(cells[3]),
        Mode.valueOf(cells[4].toUpperCase(java.util.Locale.ROOT)),
        cells[5],
        cells[6].equals("yes"));
  }

  static Polarity polarity(String sign) {
    return switch (sign) {
      case "+" -> Polarity.POSITIVE;
      case "-" -> Polarity.NEGATIVE;
      default -> Polarity.UNKNOWN;
    };
  }

  boolean takesClause() {
    return takes.equals("clause") || takes.equals("both");
  }

  boolean takesNoun() {
    return takes.equals("noun") || takes.equals("both");
  }
}
