package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

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
    IMPLIES,
    /** Breaks what was announced. */
    BREAKS,
    /** Says that nothing was broken. */
    DEFENDS,
    /** Whatever the answer was, it is over. */
    ENDS,
    /** Bears out, in the subject's own mouth, what others had said. */
    ATTESTS;

    /** Whether somebody gives this answer, so that it can open a claim. */
    boolean opens() {
      return this == SAYS || this == DENIES || this == DOUBTS;
    }

    /** What it is when it is denied; null where the denial tells nothing. */
    @Nullable Sense denied() {
      return switch (this) {
        case SAYS -> DENIES;
        case DENIES, ENDS -> SAYS;
        case BREAKS -> DEFENDS;
        default -> null;
      };
    }
  }

  /** Key of the docket that the question lies in. */
  String docket() {
    return family.id() + ":" + subject.key();
  }
}
