package dev.assay.ledger;

/** What an outlet does to what it has said before, as the wires head such reports. */
public enum Notice {
  /** Tells more of it, or the latest figures. */
  UPDATE,
  /** Puts a fault right. */
  CORRECTION,
  /** Takes it back. */
  WITHDRAWAL
}
