package dev.assay.ledger;

import java.util.Locale;

/** What is known of a claim. */
public enum Status {
  /** Asserted by at least one origin; nothing else. */
  REPORTED,
  /** Asserted by two independent origins or more, none contradicted. */
  CORROBORATED,
  /** Asserted, and denied or contradicted by another origin; nothing decides. */
  DISPUTED,
  /** Somebody tried to establish it and could not. */
  UNVERIFIED,
  /**
   * Borne out by the subject in person, by the party it hurts, by direct observation of independent
   * origins, or by an arbiter.
   */
  CONFIRMED,
  /** Decisively not so at the time spoken of. */
  REFUTED,
  /** Not so when asserted, and so later, or then still in progress. */
  PREMATURE,
  /** Was so or may have been; something later ended it. */
  OVERTAKEN,
  /** Of a commitment: done. */
  KEPT,
  /** Of a commitment: not done. */
  VIOLATED,
  /** Of a prediction: its time has passed without evidence. */
  EXPIRED;

  /** As JSON says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
