package dev.assay.ledger;

/**
 * Talks and visits however they are told: what is called off, boycotted or refused does not take
 * place, and whoever "begins a trip" visits. Pure functions.
 */
final class Meetings {
  private static final String VISIT = "visit";

  private Meetings() {}

  /** The entry itself; a refusal to meet as talks that are not held, a trip as a visit. */
  static Entry asTold(Entry entry) {
    Content c = entry.content();
    boolean refused = c.code().equals("REJECT") && c.variant().equals("meet");
    boolean trip = c.code().equals("CONSULT") && c.variant().isEmpty() && isOfVisit(c.trigger());
    if (!refused && !trip) {
      return entry;
    }
    boolean visit = trip || isOfVisit(entry.passage().quote());
    Content talks =
        new Content(
            c.kind(),
            "CONSULT",
            visit ? VISIT : null,
            null,
            c.telling(),
            c.rule(),
            c.trigger(),
            c.score());
    return entry.telling(talks, refused ? entry.stance().reversed() : entry.stance());
  }

  private static boolean isOfVisit(String words) {
    return Keys.words(words).stream().anyMatch(w -> Interests.shipped().is(VISIT, w));
  }
}
