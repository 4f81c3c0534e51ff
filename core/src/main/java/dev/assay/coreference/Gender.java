package dev.assay.coreference;

/** Grammatical gender, as far as words tell it. */
enum Gender {
  MASCULINE,
  FEMININE,
  UNKNOWN;

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MASCULINE;
      case "f" -> FEMININE;
      default -> UNKNOWN;
    };
  }
}
