package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whose word a judgement is that a report tells in its own words: "the army denied the report" is
 * the army's, not the reporter's. Pure functions.
 */
final class Assessors {
  private static final Set<String> VERDICTS =
      Set.of("denied", "doubted", "false", "confirmed", "withdrawn", "upheld");

  private Assessors() {}

  /** The same on its assessor's word; itself where it is somebody's already. */
  static Entry speaking(Entry entry) {
    boolean verdict = entry.assessment() && VERDICTS.contains(entry.content().code());
    if (!verdict || !entry.source().outlet() || entry.actors().isEmpty()) {
      return entry;
    }
    Party assessor = entry.actors().get(0);
    if (isClaimant(assessor, entry)) {
      return entry;
    }
    boolean named =
        !assessor.name().isEmpty() && Character.isUpperCase(assessor.name().codePointAt(0));
    String type = !named ? "anonymous" : assessor.person() ? "person" : "organisation";
    List<Voice> voices = new ArrayList<>(entry.voices());
    voices.add(new Voice(type, assessor.name(), List.of(assessor), "", entry.stance()));
    return entry.saidBy(voices);
  }

  /** Nobody denies in one breath what he claims: it is somebody else, whose name was misread. */
  private static boolean isClaimant(Party assessor, Entry entry) {
    Entry of = entry.of();
    return of != null
        && !entry.content().code().equals("confirmed")
        && of.source().parties().stream().anyMatch(p -> p.id().equals(assessor.id()));
  }
}
