package dev.assay.coreference;

/** What a mention may stand for. */
enum NounClass {
  PERSON,
  GROUP,
  CITY,
  COUNTRY,
  PLACE,
  FACILITY,
  TIME,
  ABSTRACT,
  UNKNOWN;

  boolean isPlace() {
    return this == CITY || this == COUNTRY || this == PLACE;
  }

  /** Whether "it" may take it up. */
  boolean isThing() {
    return this != PERSON && this != TIME;
  }
}
