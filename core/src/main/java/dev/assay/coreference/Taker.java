package dev.assay.coreference;

/** How a mention takes up what came before; each way weighs the evidence on its own. */
enum Taker {
  I,
  WE,
  YOU,
  /** "He" and "she". */
  HE,
  IT,
  THEY,
  /** "The base". */
  DEFINITE,
  /** "This base". */
  DEMONSTRATIVE,
  /** "Its base", "the army's base". */
  POSSESSED,
  /** "A base", "every base". */
  INDEFINITE,
  /** "Bases". */
  BARE,
  NAME;

  boolean isPronoun() {
    return isSpeaker() || this == HE || this == IT || this == THEY;
  }

  /** Who speaks or is spoken to. */
  boolean isSpeaker() {
    return this == I || this == WE || this == YOU;
  }

  /** Whether a description points at something known. */
  boolean points() {
    return this == DEFINITE || this == DEMONSTRATIVE || this == POSSESSED;
  }
}
