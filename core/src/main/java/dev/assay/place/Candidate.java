package dev.assay.place;

/**
 * A place that a name may mean.
 *
 * @param entry the place
 * @param score how well name and place agree, and how well known the place is; 0 to 1
 * @param match how the name was found
 * @param matched the folded name of the entry that was found
 */
public record Candidate(GazetteerEntry entry, double score, Match match, String matched) {
  /** How a name was found, best first. */
  public enum Match {
    /** The entry's own name. */
    NAME,
    /** Another name of the entry. */
    ALTERNATE,
    /** A word for the people of a country: "Syrian". */
    DEMONYM,
    /** An abbreviation that counts only beside another name: "Ark.". */
    ABBREVIATION,
    /** The same consonant skeleton. */
    KEY,
    /** A consonant skeleton close to it. */
    NEAR_KEY
  }

  public boolean exact() {
    return match.compareTo(Match.KEY) < 0;
  }
}
