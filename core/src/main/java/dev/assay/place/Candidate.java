package dev.assay.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that a name may mean.
 *
 * @param entry the place
 * @param score how well name and place agree, and how well known the place is; 0 to 1
 * @param match how the name was found
 * @param matched the folded name of the entry that was found
 * @param unlike how far the two names are apart, 0 the same to 1, by weighted edits for each sound
 * @param reading how the name's letters were read, such as "german"; null as they stand
 */
public record Candidate(
    GazetteerEntry entry,
    double score,
    Match match,
    String matched,
    double unlike,
    @Nullable String reading) {
  /** One that bears the name itself. */
  public Candidate(GazetteerEntry entry, double score, Match match, String matched) {
    this(entry, score, match, matched, 0, null);
  }

  /** The same with a lower score, 0 at least. */
  Candidate lessLikely(double by) {
    return withScore(Math.max(0, score - by));
  }

  Candidate withScore(double other) {
    return new Candidate(entry, other, match, matched, unlike, reading);
  }

  /** How a name was found, best first. */
  public enum Match {
    /** The entry's own name. */
    NAME(0),
    /** Another name of the entry. */
    ALTERNATE(0.08),
    /** A word for the people of a country: "Syrian". */
    DEMONYM(0.16),
    /** An abbreviation that counts only beside another name: "Ark.". */
    ABBREVIATION(0.24),
    /** The same consonant skeleton. */
    KEY(0),
    /** A consonant skeleton close to it. */
    NEAR_KEY(0),
    /** Trigrams of the skeleton, or words of the name. */
    TRIGRAM(0);

    private final double discount;

    Match(double discount) {
      this.discount = discount;
    }

    /** How much less such a match counts than the entry's own name, 0 to 1. */
    double discount() {
      return discount;
    }

    /** The match of a role of a name in the index. */
    static Match of(int role) {
      return switch (role) {
        case NamePostings.NAME -> NAME;
        case NamePostings.ALTERNATE -> ALTERNATE;
        case NamePostings.DEMONYM -> DEMONYM;
        default -> ABBREVIATION;
      };
    }
  }

  public boolean exact() {
    return match != Match.KEY && match != Match.NEAR_KEY && match != Match.TRIGRAM;
  }
}
