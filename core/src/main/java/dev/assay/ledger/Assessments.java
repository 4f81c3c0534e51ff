package dev.assay.ledger;

/**
 * What assessments of a claim do to it.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 * @param affirmations what takes those that bear it out
 */
record Assessments(OpenQuestion question, Standing standing, Affirmations affirmations) {
  void judge(Hearing h) {
    String judged = h.entry().content().code();
    switch (judged) {
      case "premature" ->
          standing.add(h, isRivals(h) ? Role.DENY : Role.PREMATURE, "judged premature");
      case "false", "denied" -> refuse(h, judged);
      case "exaggerated" -> exaggerated(h);
      case "withdrawn" -> standing.add(h, Role.RETRACT, "taken back");
      case "unverified" -> unverified(h);
      case "upheld" -> upheld(h);
      case "doubted" -> standing.add(h, Role.DOUBT, "not believed");
      case "confirmed" -> {
        if (h.entry().stance().denies() || h.entry().stance().open()) {
          unverified(h);
        } else {
          affirmations.says(h);
        }
      }
      default -> standing.add(h, Role.QUALIFY, "judged " + judged);
    }
  }

  /** A figure is less than was said; "reports of his death are exaggerated" says that he lives. */
  private void exaggerated(Hearing h) {
    boolean amount = question.answer().figure() != null || !question.family().isOfPeople();
    standing.add(h, amount ? Role.QUALIFY : Role.DENY, "judged exaggerated");
  }

  private void refuse(Hearing h, String judged) {
    Stance stance = h.entry().stance();
    if (stance.mode().equals("questioned")) {
      return; // whoever asks if it is denied says nothing
    }
    boolean settles = h.telling().family().settles() == Family.Settles.SUBJECT;
    boolean perhaps = stance.open() || stance.mode().equals("possible");
    if (settles && h.bySubject()) {
      standing.add(h, Role.CONTRADICT, "the subject says in person that it is not so");
    } else if (Senses.isAhead(stance.mode()) || perhaps) {
      standing.add(h, Role.DOUBT, "expected to be " + judged);
    } else {
      standing.add(h, h.ownWord() ? Role.RETRACT : Role.DENY, "judged " + judged);
    }
  }

  /** A rival's verdict is no more than his denial; that of who said it himself is none. */
  private boolean isRivals(Hearing h) {
    return h.belligerent() && !standing.isUpheldBy(h.interest().key());
  }

  /** Takes what those who speak of it go on to say. */
  void goOn(Hearing h) {
    Role role = Commented.role(h);
    boolean nobodys = role == Role.REPEAT && !standing.isUpheld();
    if (role != null && !nobodys && !standing.over(h)) {
      standing.add(h, role, "goes on about it");
    }
  }

  /** Whoever stands by his word stands by his denial, if he has denied it. */
  private void upheld(Hearing h) {
    boolean denied = standing.status().denied(h.interest().key());
    standing.add(h, denied ? Role.DENY : Role.REPEAT, "stands by it");
  }

  /** Whoever is said to have done it and knows of no such thing says that it is not so. */
  private void unverified(Hearing h) {
    if (Interests.shipped().is("knows-nothing", h.entry().content().rule()) && isOwnDeed(h)) {
      standing.add(h, Role.DENY, "knows of no such thing");
    } else {
      standing.add(h, Role.UNVERIFIED, "could not be established");
    }
  }

  /**
   * Whether it is told of the deed of whoever speaks, or of whom he speaks for: "its spokesman".
   */
  private boolean isOwnDeed(Hearing h) {
    Deed deed = question.first().subject().deed();
    return deed != null
        && deed.doers().stream()
            .anyMatch(
                doer ->
                    h.isOwn(doer)
                        || h.entry().actors().stream()
                            .anyMatch(a -> doer.sameInDeed(Side.of(a, h.entry().home()))));
  }
}
