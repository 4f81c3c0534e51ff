package dev.assay.ledger;

import java.time.LocalDate;
import java.util.Set;

/**
 * What comes of what was foretold, promised or planned.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 * @param asked the question that is asked: another claim's where people joined two of them
 */
record Fulfilment(OpenQuestion question, Standing standing, OpenQuestion asked) {
  /** So many days after what was announced for no day it may still be done. */
  private static final int GRACE = 4;

  /** Why it is overtaken, and was not said too early. */
  static final String EARLIER = "it came to be earlier";

  /** Begins of keys of events that are told of by one of the two parties alone. */
  private static final Set<String> LONE = Set.of("CONSULT", "RETREAT/release");

  /** Hears what is told as so, not as to come. */
  void hear(Hearing h) {
    Answer promised = asked.answer().flat();
    boolean same = promised.same(h.answer());
    if (h.sense() == Telling.Sense.COUNTERS) {
      if (same) {
        undone(h);
      }
    } else if (h.sense() == Telling.Sense.SAYS && same) {
      if (isIt(h)) {
        done(h);
      }
    } else if (due(h)
        && asked.family().exclusive()
        && promised.excludes(h.answer())
        && !asked.isOfBefore(h)) {
      String why = "when its time came it was not so: " + h.answer().label();
      standing.add(h, Role.CONTRADICT, why);
    }
  }

  /**
   * Whether what is told as done is what was foretold, not merely something of its kind there: by
   * and to whom it was foretold, not before, and told rather than mentioned.
   */
  private boolean isIt(Hearing h) {
    Deed foretold = asked.first().subject().deed();
    Period time = h.entry().time();
    LocalDate last = time == null ? null : time.lastDay();
    boolean before = last != null && last.isBefore(question.day());
    if (foretold == null) {
      boolean again = before && EventTellings.isDated(h.entry()) && !question.isBefore(h);
      return !again; // "want the fort again, which was theirs on Saturday"
    }
    Deed done = h.telling().subject().deed();
    boolean mentioned = h.entry().content().rule().endsWith("-noun");
    String key = asked.first().subject().key();
    boolean lone = LONE.stream().anyMatch(key::startsWith);
    return done != null && done.carriesOut(foretold, lone) && !before && !mentioned;
  }

  private boolean due(Hearing h) {
    LocalDate due = question.due();
    return due != null && !h.day().isBefore(due);
  }

  private void done(Hearing h) {
    boolean done = standing.status().isConfirmed(); // in time, told of again later
    if (!standing.isUpheld()) {
      standing.add(h, Role.ASSERT, "says so, as nobody had foretold");
    } else if (!done && h.named()) {
      return; // "elections after his departure": what is taken for granted tells of nothing new
    } else if (!done && isEarly(h)) {
      standing.add(h, Role.OVERTAKEN, EARLIER);
    } else if (!done && isLate(h)) {
      standing.add(h, Role.OVERTAKEN, "it came to be later");
    } else {
      standing.add(h, role(h), "what was foretold is told as done");
    }
  }

  /**
   * What somebody says that a party has done, or taken, bears out what others foretold, and settles
   * it as little as his word would settle that it is so: that does what is seen, conceded, or told
   * by two. What has become of people is told by whoever is near them.
   */
  private Role role(Hearing h) {
    boolean seen = asked.family().isOfPeople() || isObserved(h) || standing.isToldDoneByOthers(h);
    standing.toldDone(h);
    return standing.isPromised() ? Role.KEEP : seen ? Role.CONFIRM : Role.CORROBORATE;
  }

  private static boolean isObserved(Hearing h) {
    boolean seen =
        switch (h.interest().kind()) {
          case OUTLET, WITNESS -> true;
          default -> false;
        };
    return seen || h.againstOwnInterest() || (h.interest().party() && !h.belligerent());
  }

  /**
   * Whether it is done after the day for which it was foretold. It may be told of days later,
   * unless it was seen by then that it was not so; what is foretold for no day may still come.
   */
  private boolean isLate(Hearing h) {
    LocalDate due = question.due();
    boolean told = EventTellings.isDated(h.entry()) || standing.status().contradicted();
    return due != null && told && day(h).isAfter(due);
  }

  /** Whether it is done days before the time for which it was foretold. */
  private boolean isEarly(Hearing h) {
    Period time = question.opened().time();
    LocalDate first = time == null ? null : time.firstDay();
    return first != null && day(h).plusDays(GRACE).isBefore(first);
  }

  /** The day on which it was done, where that is told; else the day on which it is told. */
  private static LocalDate day(Hearing h) {
    Period time = h.entry().time();
    LocalDate first = time == null ? null : time.firstDay();
    return first == null || first.isAfter(h.day()) ? h.day() : first;
  }

  /** What was announced is not done: broken where it was its own word and its time has come. */
  private void undone(Hearing h) {
    LocalDate due = question.due();
    boolean dated = due != null && due.isAfter(question.day());
    boolean time = dated ? h.day().isAfter(due) : standing.days(h) > GRACE;
    if (!question.isBefore(h)) {
      return;
    }
    if (isPledge() && time && !h.interest().party()) {
      standing.add(h, Role.VIOLATE, "what was announced is not done");
    } else {
      standing.add(h, Role.CONTRADICT, "cannot be so together with it");
    }
  }

  /** Whether whoever is to do it has said so. */
  private boolean isPledge() {
    Side side = question.answer().side();
    String key = side == null ? "" : side.country() + ":" + side.camp();
    return question.ahead()
        && question.family().hurts() == Family.Hurts.OWN
        && (standing.isUpheldBy(key) || question.opened().stance().mode().equals("committed"));
  }
}
