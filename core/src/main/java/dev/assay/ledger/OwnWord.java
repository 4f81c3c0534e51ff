package dev.assay.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a party's word that it will not do something.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 */
record OwnWord(OpenQuestion question, Standing standing) {
  /** The topic of a sentence that tells of another mind. */
  private static final String AFTER_ALL = "after-all";

  /** Takes what bears on a word that was given in another way than on what is so. */
  boolean takes(Hearing h) {
    switch (h.sense()) {
      case KEEPS -> kept(h);
      case BREAKS -> broken(h);
      case COUNTERS -> denied(h);
      case ENDS -> ended(h);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** It is told as done: broken, unless no more than its rivals say so, or it was taken back. */
  private void broken(Hearing h) {
    boolean over = standing.status().now() == Status.OVERTAKEN;
    if (over || !question.isBefore(h) || isEarlier(h) || !isItsDeed(h)) {
      return;
    }
    if (isRivals(h)) {
      standing.add(h, Role.CONTRADICT, "a party says that it is done: " + h.trigger());
    } else {
      standing.add(h, Role.VIOLATE, "what was ruled out is done: " + h.trigger());
    }
  }

  /** It is to be done: whose word it was has another mind now, others do not believe it. */
  private void denied(Hearing h) {
    boolean promised = h.entry().stance().mode().equals("committed");
    boolean turned = promised || h.entry().context().contains(AFTER_ALL);
    if (question.isBefore(h) && (turned || isOwn(h))) {
      standing.add(h, Role.OVERTAKEN, "it will be done now: " + h.trigger());
    } else {
      standing.add(h, Role.DENY, "says that it will be done");
    }
  }

  /** Somebody has left office until which it was given. */
  private void ended(Hearing h) {
    if (question.isBefore(h) && Until.hasCome(question.opened(), h.entry())) {
      standing.add(h, Role.OVERTAKEN, "it was given until then: " + h.trigger());
    }
  }

  /** It is told to be kept. */
  private void kept(Hearing h) {
    if (question.isBefore(h) && standing.isUpheld()) {
      standing.add(h, isOwn(h) ? Role.REPEAT : Role.KEEP, "says that it is kept");
      standing.mention(h);
    }
  }

  private boolean isOwn(Hearing h) {
    Side own = ofWhom();
    return own != null && (h.isWordOf(own) || Vow.isWordOf(own, h.entry()));
  }

  /** Whether a party to the matter says so of another: not a third country's officials. */
  private boolean isRivals(Hearing h) {
    Side own = ofWhom();
    String country = h.interest().country();
    String home = question.opened().home();
    boolean concerned =
        country == null
            || home == null
            || country.equals(home)
            || (own != null && country.equals(own.country()));
    return h.interest().party() && concerned && !isOwn(h);
  }

  private @Nullable Side ofWhom() {
    Deed deed = question.first().subject().deed();
    return deed == null ? null : deed.who();
  }

  private boolean isItsDeed(Hearing h) {
    Deed given = question.first().subject().deed();
    Deed done = h.telling().subject().deed();
    return given != null && done != null && done.isAgainst(given);
  }

  /** Whether it was done before the word was given. */
  private boolean isEarlier(Hearing h) {
    Period time = h.entry().time();
    LocalDate last = time == null ? null : time.lastDay();
    return last != null && last.isBefore(question.day());
  }
}
