package dev.assay.ledger;

/**
 * What is said against a claim, or of its end.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 */
record Denials(OpenQuestion question, Standing standing) {
  /** Why that decides no more which the subject has said before it came about. */
  static final String RETOLD = "said by the subject before it came about";

  /**
   * A notice of an outlet that told it: withdrawn whole, or corrected to its contrary.
   *
   * @return whether there is nothing more to be heard from it
   */
  boolean takesBack(Hearing h) {
    boolean corrected = h.is(Notice.CORRECTION) && h.sense() == Telling.Sense.DENIES;
    if (!h.withdraws() && !corrected) {
      return false;
    }
    boolean own = standing.citations().toldByOutletOf(h);
    if (own) {
      String why = corrected ? "corrected by its own outlet" : "withdrawn by its own outlet";
      standing.add(h, Role.RETRACT, why);
    }
    return own || h.withdraws();
  }

  void denies(Hearing h) {
    if (standing.isOfBefore(h)) {
      return;
    }
    if (isRetold(h)) {
      standing.add(h, Role.DENY, RETOLD);
    } else if (question.isSettledBy(h) && !isForetoldByOthers(h)) {
      standing.add(h, Role.CONTRADICT, "the subject says in person that it is not so");
    } else if (question.notKept(h)) {
      standing.add(h, Role.VIOLATE, "says that it is not kept");
    } else if (isCalledOff(h)) {
      standing.add(h, Role.VIOLATE, "what was promised is not done: " + h.trigger());
    } else {
      standing.add(h, Role.DENY, "says it is not so");
    }
  }

  /**
   * "His release was cancelled", "failed to free him": told by whoever promised it, or no party.
   */
  private boolean isCalledOff(Hearing h) {
    boolean undone = h.entry().stance().completion().equals("failed") && !h.answer().ahead();
    boolean own = standing.isUpheldBy(h.interest().key());
    return undone
        && question.ahead()
        && standing.isPromised()
        && question.isBefore(h)
        && (own || !h.interest().party());
  }

  /**
   * "He had gone on air to say that he stayed," in a report that tells in its own words that he has
   * left since: what decided then decides no more.
   */
  private boolean isRetold(Hearing h) {
    String report = h.entry().report().id();
    return question.family().happensOnce()
        && question.family().domain().equals("politics")
        && !question.ahead()
        && question.isSettledBy(h)
        && standing.evidence().stream()
            .filter(e -> e.entry().report().id().equals(report))
            .anyMatch(e -> e.role().bearing() > 0 && e.entry().source().outlet());
  }

  /** "I shall never step down," where others say that he will: he cannot know. */
  private boolean isForetoldByOthers(Hearing h) {
    return question.ahead() && h.answer().ahead() && !standing.isPromised();
  }

  void doubts(Hearing h) {
    boolean ruledOut = !standing.stale(h.day()) && question.isRuledOutBy(h);
    if (ruledOut && h.entry().stance().mode().equals("planned")) {
      standing.add(h, Role.DENY, "says that it is not even planned");
    } else {
      standing.add(h, Role.DOUBT, "does not believe it");
    }
  }

  /** What cannot be so if it is so. */
  void counters(Hearing h) {
    standing.add(h, Role.CONTRADICT, "cannot be so together with it");
  }

  void ends(Hearing h) {
    standing.add(h, Role.OVERTAKEN, "it is over: " + h.trigger());
  }

  /** Whoever it was said of gives it up. */
  void yields(Hearing h) {
    boolean over =
        question.isOfDayBefore(h)
            && !standing.status().contradicted()
            && (!h.interest().party() || h.againstOwnInterest());
    standing.add(h, over ? Role.OVERTAKEN : Role.CONTRADICT, "given up: " + h.trigger());
  }

  void breaks(Hearing h) {
    if (question.family().kind() == Family.Kind.FLUENT) {
      returns(h);
    } else if (!h.day().isBefore(question.day()) && !question.isServed(h)) {
      boolean own = question.ownCommitment(h) && h.interest().party();
      boolean settled = standing.status().now() == Status.VIOLATED;
      if (question.family().subject() == Family.Subject.PERSON && !settled && h.known()) {
        return; // "after his departure" breaks no promise that nobody has told of as broken
      }
      if (own && question.family().mutual()) {
        blames(h);
      } else if (question.family().happensOnce() && !settled && isWordOfOthers(h)) {
        standing.add(h, Role.CONTRADICT, "others say that it is broken: " + h.trigger());
      } else {
        standing.add(h, Role.VIOLATE, "what was announced is broken: " + h.trigger());
      }
    }
  }

  /** "We have toppled him": the word of rivals, or of nobody by name, settles nothing. */
  private boolean isWordOfOthers(Hearing h) {
    Party person = question.first().subject().person();
    boolean own = person != null && h.isOwn(Side.of(person, question.opened().home()));
    return h.interest().kind() == Interest.Kind.ANONYMOUS || (h.interest().party() && !own);
  }

  /** Whoever has left is there: not gone, or back, which a claim that it left does not speak of. */
  private void returns(Hearing h) {
    if (standing.daysSinceHeld(h) <= 1) {
      counters(h);
    }
  }

  /** Whose commitment it is says that others broke it. */
  void blames(Hearing h) {
    standing.add(h, Role.DENY, "puts the blame on others");
  }

  void defends(Hearing h) {
    standing.add(h, Role.DENY, "says that nothing was broken");
  }
}
