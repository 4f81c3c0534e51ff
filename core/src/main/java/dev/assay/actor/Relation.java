package dev.assay.actor;

import dev.assay.text.Span;

/**
 * A tie between two actors that a report states or implies by the way it names them.
 *
 * @param type what ties them
 * @param from who backs, is part, leads, holds the office
 * @param to who is backed, has the part, is led, whose office it is
 * @param value name of the office, "ally", ...; empty where the type says all
 * @param trigger the word that gave it away
 * @param span the whole expression
 * @param sentence index of the sentence
 * @param why the pattern that found it
 */
public record Relation(
    Type type,
    Actor from,
    Actor to,
    String value,
    Span trigger,
    Span span,
    int sentence,
    String why) {
  public enum Type {
    BACKS("BACKS"),
    PART_OF("PART-OF"),
    LEADS("LEADS"),
    HOLDS_OFFICE("HOLDS-OFFICE"),
    ALLIED_WITH("ALLIED-WITH");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /** As states are called: PART-OF. */
    public String label() {
      return label;
    }

    static Type of(String label) {
      return valueOf(label.replace('-', '_'));
    }
  }
}
