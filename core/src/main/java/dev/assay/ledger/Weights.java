package dev.assay.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much a piece of evidence counts against an answer. Immutable. */
final class Weights {
  /** The mean of the prior of {@link TrackRecord}: a source that nobody can judge yet. */
  private static final double UNJUDGED = 2.0 / 3;

  /** A party's word for itself. */
  private static final double INTERESTED = 0.5;

  private static final double MOST = 3;
  private static final double LEAST = 1.0 / 3;

  private record Source(String name, String domain) {}

  /** How reliable a source is, as far as that can be judged. */
  private record Judged(char letter, double mean) {}

  private static final Judged NOBODY = new Judged('F', UNJUDGED);

  private final Map<Source, Judged> records = new HashMap<>();

  /**
   * @param weight from 0 to 1
   * @param why how it came about, in words
   */
  record Weight(double weight, String why) {}

  Weights(List<TrackRecord> records) {
    for (TrackRecord r : records) {
      char letter = r.letter();
      if (letter != 'F') {
        this.records.put(new Source(r.source(), r.domain()), new Judged(letter, r.mean()));
      }
    }
  }

  /**
   * The weight of what an entry says.
   *
   * @param domain of the question
   * @param ownSide whether it speaks for its own side
   */
  Weight of(Entry entry, String domain, boolean ownSide) {
    Judged judged = records.getOrDefault(new Source(entry.source().name(), domain), NOBODY);
    double reliability = judged.mean();
    double certainty = Math.max(LEAST, Math.min(1, Math.abs(entry.stance().value()) / MOST));
    String why =
        String.format(
            Locale.ROOT,
            "source %s %.2f, certainty %.2f%s",
            judged.letter(),
            reliability,
            certainty,
            ownSide ? ", half for it speaks for its own side" : "");
    return new Weight(reliability * certainty * (ownSide ? INTERESTED : 1), why);
  }
}
