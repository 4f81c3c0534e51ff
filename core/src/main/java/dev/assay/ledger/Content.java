package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says, without who and where.
 *
 * @param kind event, state or assessment
 * @param code PLOVER type, type of state, or judgement
 * @param mode PLOVER mode; null where there is none
 * @param value of a state; null for the others
 * @param telling of an event, how it is told: episode, summary, habit or background; null for the
 *     others, and in what earlier versions have read
 * @param rule id of the codebook's rule
 * @param trigger the word that gave it away
 * @param score how likely the reading is right, from 0 to 1
 */
public record Content(
    String kind,
    String code,
    @Nullable String mode,
    @Nullable String value,
    @Nullable String telling,
    String rule,
    String trigger,
    double score) {
  /** The mode of an event, the value of a state; empty where there is none. */
  String variant() {
    return value != null ? value : mode != null ? mode : "";
  }
}
