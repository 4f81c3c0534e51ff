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
 * @param question in words, with {@code {subject}}
 */
record Family(
    String id,
    Subject subject,
    Kind kind,
    String domain,
    int days,
    Settles settles,
    String question) {
  enum Subject {
    PLACE,
    PERSON,
    CAMP,
    EVENT
  }

  enum Kind {
    FLUENT,
    EVENT,
    COMMITMENT
  }

  enum Settles {
    OBSERVED,
    SUBJECT,
    NONE
  }
}
