package dev.assay.ledger;

/**
 * One docket's claims while its entries come in. What it holds grows with the claims that may still
 * be spoken of, with who has spoken of each, and not with how often: of the entries themselves it
 * keeps those that open claims. Mutable; for one thread.
 */
public final class Folding {
  private final Ledger ledger;
  private final Docket docket;
  private final ClaimSink sink;

  Folding(Ledger ledger, Docket docket, ClaimSink sink) {
    this.ledger = ledger;
    this.docket = docket;
    this.sink = sink;
  }

  /**
   * Takes the next entry, in {@link Entry#KNOWLEDGE_ORDER}.
   *
   * @param copy whether its report goes back to the same report as an earlier one of the docket
   */
  public void add(Entry entry, boolean copy) {
    docket.add(ledger.exhibit(entry), copy);
    docket.release(sink);
  }

  /** There are no more: the claims that were still open are handed over. */
  public void end() {
    docket.releaseAll(sink);
  }
}
