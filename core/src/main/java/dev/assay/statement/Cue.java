package dev.assay.statement;

import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import java.util.Set;

/**
 * A word that attributes what it governs to a source.
 *
 * @param takes what it governs: clause, noun, both, adverb; name for what somebody calls something;
 *     self where what it tells itself is what the source says ("put the toll at 30"); or the
 *     preposition before what somebody is charged with ("accuse" of), with "-ing" where only before
 *     a verb ("blame" for)
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

  private static final String GERUND = " -ing";

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

  boolean tells() {
    return takes.equals("self");
  }

  /**
   * Whether it charges somebody with what is told after a preposition.
   *
   * @param verb whether that is told by a verb
   */
  boolean charges(Set<String> prepositions, boolean verb) {
    return prepositions.contains(takes)
        || (verb && takes.endsWith(GERUND) && prepositions.contains(preposition()));
  }

  private String preposition() {
    return takes.substring(0, takes.length() - GERUND.length());
  }
}
