package dev.assay.ledger;

import java.time.LocalDate;

/**
 * One entry as it is heard towards one question.
 *
 * @param entry the entry
 * @param telling what it says to the question
 * @param interest whose word it is
 * @param copy whether its report is a copy of an earlier one
 */
record Hearing(Entry entry, Telling telling, Interest interest, boolean copy) {
  Hearing(Entry entry, Telling telling, Origins origins) {
    this(
        entry,
        telling,
        Interest.of(entry, entry.home()),
        !origins.original(entry.report().id()).equals(entry.report().id()));
  }

  Telling.Sense sense() {
    return telling.sense();
  }

  LocalDate day() {
    return entry.report().day();
  }

  Answer answer() {
    return telling.answer();
  }

  /**
   * Whether it can be the first word on a claim. An announcement that is only mentioned beside what
   * broke it is none.
   */
  boolean opens() {
    return sense().opens() && !mentioned() && !withdraws();
  }

  /** Whether its report takes back what its outlet has said. */
  boolean withdraws() {
    return is(Notice.WITHDRAWAL);
  }

  /** Whether its report is such a notice. */
  boolean is(Notice notice) {
    return entry.report().notice() == notice;
  }

  /** Whether it bears on other answers to the question. */
  boolean contrastsOthers() {
    boolean contrasts =
        sense() == Telling.Sense.SAYS
            || sense() == Telling.Sense.IMPLIES
            || sense() == Telling.Sense.BREAKS;
    return contrasts && !copy && !entry.assessment() && !withdraws();
  }

  /** "Despite the ceasefire announced by X": told of for the sake of something else. */
  boolean mentioned() {
    return telling.family().kind() == Family.Kind.COMMITMENT
        && sense() == Telling.Sense.SAYS
        && entry.context().contains("despite")
        && entry.content().rule().equals("truce-declared");
  }

  /** Whether the question's subject speaks in person. */
  boolean bySubject() {
    Party subject = telling.subject().person();
    return subject != null
        && entry.source().parties().stream()
            .anyMatch(p -> p.person() && Topic.samePerson(p, subject));
  }

  /** Whether the word of its side speaks against its side. */
  boolean againstOwnInterest() {
    Side side = answer().side();
    if (side == null || !interest.party()) {
      return false;
    }
    boolean own = interest.key().equals(side.country() + ":" + side.camp());
    return telling.family().id().equals("withdrawal")
        ? own
        : !own && !side.camp().isEmpty() && rivals(side);
  }

  private boolean rivals(Side side) {
    return interest.country() != null && interest.country().equals(side.country());
  }
}
