package dev.assay.statement;

import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word that attributes what it governs to a source.
 *
 * @param takes what it governs: clause, noun, both, adverb; sayings for both save nouns of deeds
 *     that are known, which it condemns ("rejected the murder"); name for what somebody calls
 *     something; self where what it tells itself is what the source says ("put the toll at 30"); or
 *     the prepositions before what somebody is charged with ("accuse" of), apart by "|"
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
    return takes.equals("clause") || takes.equals("both") || takes.equals("sayings");
  }

  boolean takesNoun() {
    return takes.equals("noun") || takes.equals("both") || takes.equals("sayings");
  }

  /** Whether a deed that it governs is only spoken against: "repudiated the murder". */
  boolean sparesDeeds() {
    return takes.equals("sayings");
  }

  boolean tells() {
    return takes.equals("self");
  }

  /** Whether it charges somebody with what is told after one of the prepositions. */
  boolean charges(Set<String> prepositions) {
    return Stream.of(takes.split("\\|", -1)).anyMatch(prepositions::contains);
  }
}
