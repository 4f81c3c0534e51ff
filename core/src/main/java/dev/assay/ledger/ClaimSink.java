package dev.assay.ledger;

/** Takes what a fold makes as soon as nothing that comes later can change it. */
public interface ClaimSink {
  /**
   * The next evidence of a claim, in the order of knowledge; what one entry does in several roles
   * comes in the order of their names.
   *
   * @param claim the claim's id
   */
  void evidence(String claim, Evidence evidence);

  /**
   * A claim on which nothing more can bear.
   *
   * @param claim without its evidence, which came before; there may have been none
   */
  void claim(Claim claim);
}
