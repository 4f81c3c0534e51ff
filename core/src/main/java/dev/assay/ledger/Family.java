package dev.assay.ledger;

/**
 * A family of questions (resource {@code questions.tsv}).
 *
 * @param id such as control
 * @param subject what its questions are about
 * @param kind how its answers behave in time
 * @param domain what a source's record is kept by
 * @param days after so many without a word the same answer is a new claim
 * @param settles whose word decides
 * @param hurts whom an answer hurts
 * @param question in words, with {@code {subject}}, and {@code {force}} where forces are told apart
 */
record Family(
    String id,
    Subject subject,
    Kind kind,
    String domain,
    int days,
    Settles settles,
    Hurts hurts,
    String question) {
  enum Subject {
    PLACE,
    /** A place, or a road or border between two. */
    WAY,
    PERSON,
    /** A group of people who are held. */
    CAPTIVES,
    /** An office: of a state, or at the head of a body. */
    POST,
    CAMP,
    /** A side of a conflict or a person, told from others of the same side. */
    PARTY,
    THING,
    /** What people rely on: an embassy, a channel, the internet. */
    SERVICE,
    /** What a state puts in force and lifts again: a curfew. */
    MEASURE,
    /** One party towards another: who is a member of what. */
    PAIR,
    /** Two parties with each other, in whatever order: who has a deal with whom. */
    BOTH,
    /** The country that is told of: who won its election. */
    COUNTRY,
    /** What a party has said that it will not do. */
    VOW,
    EVENT
  }

  enum Kind {
    FLUENT,
    EVENT,
    COMMITMENT
  }

  /** Whose own word that it is so is worth most, as it speaks against whoever says it. */
  enum Hurts {
    /** The answer's side: it has left. */
    OWN,
    /** The rivals of the answer's side: it has won. */
    RIVALS,
    /** The side of the person asked about: one of theirs is dead, held or gone. */
    SUBJECT,
    NONE
  }

  /** Whether it asks if something has come about that does so once: somebody has died, or left. */
  boolean happensOnce() {
    return kind == Kind.EVENT && subject == Subject.PERSON;
  }

  /** Whether it asks about somebody of whom histories tell too. */
  boolean isOfLives() {
    return isOfPeople() || subject == Subject.PARTY;
  }

  /** Whether it asks what has become of somebody, or of a group. */
  boolean isOfPeople() {
    return subject == Subject.PERSON || subject == Subject.CAPTIVES;
  }

  /** Whether it asks if somebody, or a group, is held. */
  boolean tellsWhoIsHeld() {
    return id.equals("custody") || id.equals("captives");
  }

  /** Whether it asks if a party keeps its own word, which nobody else gives or breaks. */
  boolean isVow() {
    return subject == Subject.VOW;
  }

  /** Whether a party commits itself towards another, so that each judges the other. */
  boolean mutual() {
    return kind == Kind.COMMITMENT && subject == Subject.CAMP;
  }

  /**
   * Whether it is asked of the forces of each side apart: how far they are, whether they are in.
   */
  boolean tellsForces() {
    return subject == Subject.PLACE && question.contains("{force}");
  }

  /** Whether one answer leaves no room for another: two sides can have left a town, not hold it. */
  boolean exclusive() {
    return hurts != Hurts.OWN;
  }

  /**
   * Whether a judgement on "the claim" may be on an answer: what is named beside it tells on which,
   * and a country is named wherever there is one.
   */
  boolean isNamedByClaims() {
    return kind == Kind.FLUENT && subject != Subject.COUNTRY;
  }

  enum Settles {
    OBSERVED,
    SUBJECT,
    NONE
  }
}
