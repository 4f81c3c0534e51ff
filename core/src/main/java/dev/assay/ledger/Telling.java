package dev.assay.ledger;

/**
 * What an entry says to a question.
 *
 * @param family of the question
 * @param subject whom or what the question is about
 * @param answer to it
 * @param sense how it stands to that answer
 */
record Telling(Family family, Topic subject, Answer answer, Sense sense) {
  enum Sense {
    SAYS,
    DENIES,
    DOUBTS,
    /** Cannot be so together with other answers, but is no answer that anybody gave. */
    IMPLIES
  }

  /** Key of the docket that the question lies in. */
  String docket() {
    return family.id() + ":" + subject.key();
  }
}
