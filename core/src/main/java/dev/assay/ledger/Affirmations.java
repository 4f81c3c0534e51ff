package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said for a claim, and what it is worth beside what was heard before.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 */
record Affirmations(OpenQuestion question, Standing standing) {
  /** What an entry does to a claim, and why. */
  private record Finding(Role role, String why) {}

  /** It is told as so. */
  void says(Hearing h) {
    if (h.mentioned() || retold(h) || (h.judged() && standing.isUpheld())) {
      return;
    }
    Finding found = finding(h);
    standing.add(h, found.role(), found.why());
    standing.hold(h);
  }

  private Finding finding(Hearing h) {
    if (h.copy() && standing.isUpheld()) {
      return new Finding(Role.REPEAT, "a copy of an earlier report");
    }
    Finding settled = settled(h);
    if (settled != null) {
      return settled;
    }
    if (!standing.isUpheld()) {
      return new Finding(Role.ASSERT, "says so");
    }
    String cited = standing.citations().cited(h);
    if (cited != null) {
      return new Finding(Role.REPEAT, cited);
    }
    if (h.isHearsay()) {
      return new Finding(Role.REPEAT, "told on nobody's word");
    }
    if (h.interest().kind() == Interest.Kind.OFFICER) {
      return new Finding(Role.REPEAT, "an officer says so; nobody tells of which army");
    }
    return standing.isUpheldBy(h.interest().key())
        ? new Finding(Role.REPEAT, "an interest that has said it")
        : new Finding(Role.CORROBORATE, "another origin says so");
  }

  /** What decides that it is so; null where nothing does. */
  private @Nullable Finding settled(Hearing h) {
    if (question.family().isVow()) {
      return null; // only time tells
    }
    if (!question.ahead() && question.isSettledBy(h)) {
      return new Finding(Role.CONFIRM, "the subject says so in person");
    }
    if (!question.ahead() && concedes(h)) {
      return new Finding(Role.CONFIRM, "the party it hurts says so");
    }
    if (!question.ahead() && ownsUp(h)) {
      return new Finding(Role.CONFIRM, "who is said to have done it says so");
    }
    return becameSo(h)
        ? new Finding(Role.CONFIRM, "told as so after it had been contradicted")
        : null;
  }

  /**
   * Whether a party says against itself what others have said: what hurts it, what it had denied
   * and may not be something else between the same two, what it says it must admit.
   */
  private boolean concedes(Hearing h) {
    String own = h.interest().key();
    boolean denied =
        h.interest().party()
            && standing.status().denied(own)
            && !question.first().subject().isOfPartiesAlone();
    return standing.isUpheldByOthersThan(own)
        && !question.family().mutual()
        && !standing.isUpheldBy(own)
        && !h.entry().context().contains(Grasp.ATTRIBUTE) // "the rebel-held town" admits nothing
        && (h.againstOwnInterest() || isOfSubject(h) || denied || h.admitted());
  }

  /** Whether it is the word of the side of the person whom it hurts, by what was told of him. */
  private boolean isOfSubject(Hearing h) {
    Party person = question.first().subject().person();
    return question.family().hurts() == Family.Hurts.SUBJECT
        && person != null
        && h.interest().party()
        && h.isOwn(Side.of(person, question.opened().home()));
  }

  /** Whether the party that others say has done it says so too. */
  private boolean ownsUp(Hearing h) {
    Deed deed = question.first().subject().deed();
    Deed told = h.telling().subject().deed();
    String own = h.interest().key();
    return deed != null
        && told != null
        && standing.isUpheldByOthersThan(own)
        && !standing.isUpheldBy(own)
        && !isOfUnknownOffice(h.entry().source())
        && !(deed.mutual() && standing.status().isDenied())
        && deed.doers().stream()
            .anyMatch(doer -> (told.isOf(doer) || affirms(h, told)) && h.isWordOf(doer));
  }

  /** "Anna Lind, deputy director for X and Y": of what, and so whose she is, nobody tells. */
  private static boolean isOfUnknownOffice(Voice source) {
    List<Party> parties = source.parties();
    return !parties.isEmpty()
        && parties.stream().allMatch(p -> p.named() && p.country() == null)
        && parties.stream().allMatch(p -> p.person() && "GOV".equals(p.sector()));
  }

  /**
   * "The premier called the bombing a mistake", "the army admitted that a shell had struck it": who
   * owns up need not say again who did it.
   */
  private static boolean affirms(Hearing h, Deed told) {
    Entry entry = h.entry();
    boolean judges = entry.assessment() && !entry.comments();
    boolean admits = Interests.shipped().starts("admission", entry.source().cue());
    return told.who() == null && (judges || admits);
  }

  /** What observers saw otherwise, and a later day's reporter tells as so. */
  private boolean becameSo(Hearing h) {
    StatusFold status = standing.status();
    return !h.interest().party()
        && h.interest().kind() != Interest.Kind.ANONYMOUS
        && status.wasNotSo()
        && !h.stillSo()
        && !h.entry().context().contains(Grasp.ATTRIBUTE)
        && h.entry().stance().certainty().equals("CT")
        && h.day().isAfter(status.lastAgainst(h.day()));
  }

  /** An announcement told of again on a later day by somebody who did not make it is no news. */
  private boolean retold(Hearing h) {
    return question.family().kind() == Family.Kind.COMMITMENT
        && !question.family().isVow()
        && h.sense() == Telling.Sense.SAYS
        && standing.isUpheld()
        && question.isBefore(h)
        && (h.interest().kind() == Interest.Kind.OUTLET
            || standing.isUpheldBy(h.interest().key())
            || (question.family().mutual() && !question.ownCommitment(h)));
  }

  /** Whoever committed himself says it is kept, or somebody else does, which counts for more. */
  void keeps(Hearing h) {
    if (h.mentioned()) {
      return;
    }
    if (question.isBefore(h) && standing.isUpheld() && !question.ownCommitment(h)) {
      standing.add(h, Role.KEEP, "says that it is kept");
      standing.mention(h);
    } else {
      says(h);
    }
  }

  /** What goes with it, and is told by somebody else. */
  void supports(Hearing h) {
    if (standing.isUpheld() && !standing.isUpheldBy(h.interest().key()) && !h.interest().party()) {
      standing.add(h, Role.CORROBORATE, "goes with it: " + h.trigger());
      standing.support(h);
    }
  }

  /** The subject shows by what it says itself that it is so. */
  void attests(Hearing h) {
    if (h.bySubject()) {
      standing.add(h, Role.CONFIRM, "the subject says in person what implies it");
    }
  }
}
