package dev.assay;

/** What is known of a claim at a date. */
public enum Status {
  /** Asserted by at least one origin; nothing else. */
  REPORTED,
  /** Asserted by two independent origins or more, and contradicted by none. */
  CORROBORATED,
  /** Asserted by one origin, and denied or contradicted by another; nothing decides. */
  DISPUTED,
  /** Somebody tried to establish it and could not. */
  UNVERIFIED,
  /** Borne out: by the subject in person, by the party it hurts, or by independent observers. */
  CONFIRMED,
  /** Decisively not so at the time spoken of. */
  REFUTED,
  /** Not so when it was asserted, and so later, or then still in progress. */
  PREMATURE,
  /** Was so or may have been; something later ended it. */
  OVERTAKEN,
  /** Of a commitment: done. */
  KEPT,
  /** Of a commitment: not done. */
  VIOLATED,
  /** Of a prediction: its time has passed without evidence. */
  EXPIRED
}
