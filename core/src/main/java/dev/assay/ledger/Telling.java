package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says to a question.
 *
 * @param family of the question
 * @param subject whom or what the question is about
 * @param answer to it
 * @param sense how it stands to that answer
 * @param change whether it tells that this became so, so that something else was so before
 */
record Telling(Family family, Topic subject, Answer answer, Sense sense, boolean change) {
  enum Sense {
    SAYS,
    /** Says it too, where others have asked: it is a claim of its own elsewhere. */
    ECHOES,
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
    ATTESTS,
    /** Whose answer it is gives it up: it is over, and what its rivals say is borne out. */
    YIELDS,
    /** What was announced is done. */
    KEEPS,
    /** Where it is denied, what was announced is done; else it tells nothing. */
    LACKS,
    /** Goes with the answer, but nobody gives it. */
    SUPPORTS,
    /** Cannot be so together with the answer, but nobody denies it. */
    COUNTERS;

    /** Whether somebody gives this answer, so that it can open a claim. */
    boolean opens() {
      return this == SAYS || this == DENIES || this == DOUBTS || this == KEEPS;
    }

    /** What it is when it is denied; null where the denial tells nothing. */
    @Nullable Sense denied() {
      return switch (this) {
        case SAYS -> DENIES;
        case DENIES, ENDS -> SAYS;
        case YIELDS -> IMPLIES;
        case BREAKS -> DEFENDS;
        case KEEPS -> DENIES;
        case SUPPORTS -> COUNTERS;
        case LACKS -> KEEPS;
        default -> null;
      };
    }
  }

  Telling(Family family, Topic subject, Answer answer, Sense sense) {
    this(family, subject, answer, sense, false);
  }

  /** Whether it speaks to a question of a family in the docket of a topic. */
  boolean isAbout(Family of, Topic topic) {
    return family.equals(of) && subject.key().equals(topic.key());
  }

  /** Key of the docket that the question lies in. */
  String docket() {
    return family.id() + ":" + subject.key();
  }
}
