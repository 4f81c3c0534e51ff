package dev.assay.ledger;

import java.util.List;

/**
 * One link of an attribution chain.
 *
 * @param type outlet, person, organisation, anonymous, document or collective
 * @param name what the source is called
 * @param parties who it is, where the text tells
 * @param cue the words that attribute; empty for the outlet
 * @param stance how this source presents what is said
 */
public record Voice(String type, String name, List<Party> parties, String cue, Stance stance) {
  public Voice {
    parties = List.copyOf(parties);
  }

  boolean outlet() {
    return type.equals("outlet");
  }
}
