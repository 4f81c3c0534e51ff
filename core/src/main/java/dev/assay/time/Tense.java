package dev.assay.time;

/** Where a clause places what it tells, seen from the time of writing. */
enum Tense {
  PAST,
  /** Ahead of a time that is past, so on either side of the time of writing: "was to leave". */
  PROSPECTIVE,
  PRESENT,
  FUTURE,
  UNKNOWN
}
