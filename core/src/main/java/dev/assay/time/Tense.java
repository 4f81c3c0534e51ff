package dev.assay.time;

/** Where a clause places what it tells, seen from the time of writing. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  UNKNOWN
}
