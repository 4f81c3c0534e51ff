package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is said to the question of a claim with another answer.
 *
 * @param question what the claim answers
 * @param standing how it stands, which takes what is found
 * @param asked the question that is asked: another claim's where people joined two of them
 */
record OtherAnswers(OpenQuestion question, Standing standing, OpenQuestion asked) {
  /** So many days after somebody was seized he may have been let go without a word of it. */
  private static final int LET_GO = 4;

  /** So many days after a place was said to be held, fighting in it tells of another day. */
  private static final int FOUGHT = 3;

  void compare(Hearing h) {
    if (h.sense() == Telling.Sense.BREAKS) {
      boolean now = standing.days(h) <= asked.family().days();
      if (now && asked.family().mutual() && asked.blames(h)) {
        new Denials(question, standing).blames(h);
      }
      return;
    }
    if (isLaidToAnother(h)) {
      standing.add(h, Role.CONTRADICT, "lays it to another");
      return;
    }
    if (isNoRival(h)) {
      return;
    }
    boolean late = standing.stale(h.day());
    if ((late && !concedes(h)) || standing.over(h) || !asked.asks(h)) {
      return;
    }
    if (h.sense() == Telling.Sense.YIELDS) {
      if (asked.answer().excludes(h.answer()) && !asked.ahead()) {
        borneOut(h);
      }
    } else if (asked.ahead() && !h.answer().ahead()) {
      new Fulfilment(question, standing, asked).hear(h);
    } else if (asked.ahead() == h.answer().ahead()) {
      rival(h);
    }
  }

  /** "The army killed the six priests," where others say that rebels did. */
  private boolean isLaidToAnother(Hearing h) {
    return h.singled()
        && asked.family().subject() == Family.Subject.EVENT
        && h.sense() == Telling.Sense.SAYS
        && !asked.ahead()
        && !h.answer().ahead()
        && asked.first().subject().isLaidToAnother(h.telling().subject())
        && !standing.stale(h.day());
  }

  /** Whether a rival who denied it gives up what this says it has lost, however late. */
  private boolean concedes(Hearing h) {
    return h.sense() == Telling.Sense.YIELDS
        && !standing.gone(h.day())
        && h.againstOwnInterest()
        && standing.status().denied(h.interest().key());
  }

  /**
   * Whether it leaves the claim's answer its room and tells nothing else of it: most of what is
   * told of busy places does, so that it is asked first.
   */
  private boolean isNoRival(Hearing h) {
    return h.sense() != Telling.Sense.YIELDS
        && asked.ahead() == h.answer().ahead()
        && (h.sense() == Telling.Sense.COUNTERS
            || !asked.family().exclusive()
            || !(asked.answer().excludes(h.answer()) || TollRivals.outgrows(asked.answer(), h)));
  }

  /** An answer that leaves no room for the claim's. */
  private void rival(Hearing h) {
    boolean said = appears(h) && standing.status().denied(h.interest().key()); // once is enough
    boolean apart = said || unhindered(h) || isAttacked(h) || isFoughtBefore(h) || isOfBefore(h);
    if (apart || isJourney(h)) {
      return;
    }
    String why =
        asked.first().subject().label()
            + ": "
            + h.answer().label()
            + " excludes "
            + asked.answer().label();
    boolean over = ended(h) || (appears(h) && !fresh(h));
    boolean unknown = Interests.shipped().is("unknown-place", h.entry().content().rule());
    boolean own = standing.isUpheldBy(h.interest().key());
    Role other = unknown ? Role.UNVERIFIED : over ? Role.OVERTAKEN : TollRivals.role(asked, h, own);
    Role role = amends(h) ? amended(h) : other;
    if (role != null) {
      standing.add(h, role, why);
    }
  }

  /** Whoever is to go somewhere may be to go somewhere else after it: "will return to Mali". */
  private boolean isJourney(Hearing h) {
    return asked.ahead() && h.answer().ahead() && asked.answer().site() != null;
  }

  private boolean isOfBefore(Hearing h) {
    return question.isOfEarlier(h) || asked.isOfBefore(h);
  }

  /**
   * Whether it tells that a place is fought for, which its holder may hold all the while: a reason
   * to doubt who does, and no more.
   */
  static boolean isFighting(Hearing h) {
    return h.sense() == Telling.Sense.IMPLIES
        && h.telling().family().subject() == Family.Subject.PLACE
        && h.answer().side() == null;
  }

  /**
   * "Where they clashed last week", "the site of the clashes", "after weeks of battles": no
   * fighting since it is so; nor is any that comes days after the last word that it is so, or whose
   * place is not told.
   */
  private boolean isFoughtBefore(Hearing h) {
    Entry told = h.entry();
    Period time = told.time();
    LocalDate last = time == null ? null : time.lastDay();
    boolean before = last != null && last.isBefore(EventTellings.dayOf(asked.opened()));
    boolean known = told.context().contains(Grasp.NAMED) || told.context().contains(Grasp.RECALLED);
    boolean away =
        told.context().contains(Carried.PLACE) && !told.context().contains(Carried.THERE);
    boolean elsewhen =
        away
            || told.context().contains(Grasp.BYGONE)
            || (known && !EventTellings.isDated(told))
            || standing.daysSinceHeld(h) > FOUGHT;
    return h.sense() == Telling.Sense.IMPLIES
        && asked.family().subject() == Family.Subject.PLACE
        && (before || (isFighting(h) && elsewhen));
  }

  /**
   * "The air strikes are terrorism," says whose ceasefire it is: fighting of which he is no part.
   */
  private boolean isAttacked(Hearing h) {
    Side doer = h.telling().subject().side();
    return asked.family().mutual()
        && h.sense() == Telling.Sense.IMPLIES
        && (doer == null || doer.vague())
        && question.first().subject().side() != null
        && question.ownCommitment(h);
  }

  /** Whether somebody is seen or heard, which whoever is held may not be. */
  private boolean appears(Hearing h) {
    return h.sense() == Telling.Sense.IMPLIES
        && asked.family().kind() == Family.Kind.FLUENT
        && asked.family().settles() == Family.Settles.SUBJECT;
  }

  /**
   * Whoever is held at home may speak, whoever says that he was held does not deny it, and whoever
   * has been let go does not tell against it; nor does he whom the report quotes that itself tells
   * that he was held.
   */
  private boolean unhindered(Hearing h) {
    boolean atHome = asked.opened().context().contains("at-home");
    Status now = standing.status().now();
    Entry opened = asked.opened();
    boolean quoted = opened.source().outlet() && isOfReportOf(h);
    return appears(h) && (atHome || quoted || now == Status.CONFIRMED || now == Status.OVERTAKEN);
  }

  /** Whether it was told to be so shortly before: whoever is free later may have been let go. */
  private boolean fresh(Hearing h) {
    LocalDate since = EventTellings.dayOf(asked.opened());
    return ChronoUnit.DAYS.between(since, h.day()) <= LET_GO;
  }

  /** Whether its own outlet gives another answer: put right, or a later figure. */
  private boolean amends(Hearing h) {
    boolean figure = h.is(Notice.UPDATE) && h.answer().figure() != null;
    return (h.is(Notice.CORRECTION) || figure) && standing.citations().toldByOutletOf(h);
  }

  /** A correction takes back what was said; with a later figure it was so until then. */
  private static Role amended(Hearing h) {
    return h.is(Notice.CORRECTION) ? Role.RETRACT : Role.OVERTAKEN;
  }

  /**
   * Whether another answer on a later day ends this one: it had been borne out, or somebody who is
   * no party tells how it changed, which takes for granted that it was so.
   */
  private boolean ended(Hearing h) {
    StatusFold status = standing.status();
    boolean later = standing.days(h) > 0;
    boolean over = status.now() == Status.OVERTAKEN;
    boolean change = h.telling().change() || cameLater(h);
    // whoever puts a measure in force also lifts it, and whoever holds people lets them go: a
    // party's word for that is as good as another's
    boolean decides =
        asked.family().subject() == Family.Subject.MEASURE || asked.family().tellsWhoIsHeld();
    boolean boasts =
        h.interest().party() && !change && !h.againstOwnInterest() && h.isOwn(h.answer().side());
    boolean changed =
        change && (decides || !h.interest().party()) && !status.contradicted() && !asked.ahead();
    return asked.family().kind() == Family.Kind.FLUENT
        && h.sense() == Telling.Sense.SAYS
        && (later
            || isLetGo(h)
            || goesOn(h)
            || (over && asked.family().subject() == Family.Subject.PLACE))
        && (over || (status.borneOut() && !boasts) || changed);
  }

  /** Whoever is let go was held until then, be it on the day on which that was told. */
  private boolean isLetGo(Hearing h) {
    Period time = h.entry().time();
    LocalDate last = time == null ? null : time.lastDay();
    Entry held = asked.opened();
    boolean never = isOfReportOf(h) && !EventTellings.isDated(held); // of no day that is told
    return asked.family().tellsWhoIsHeld()
        && h.telling().change()
        && (last == null || never || !last.isBefore(EventTellings.dayOf(held)));
  }

  /** Whether a report goes on to tell in its own words what came after: "she arrived in Doha". */
  private boolean goesOn(Hearing h) {
    return isOfReportOf(h)
        && h.telling().change()
        && h.entry().source().outlet()
        && asked.opened().source().outlet();
  }

  private boolean isOfReportOf(Hearing h) {
    return asked.opened().report().id().equals(h.entry().report().id());
  }

  /** Whether it is an event of a day after what the claim tells: somebody is arrested again. */
  private boolean cameLater(Hearing h) {
    Period time = h.entry().time();
    LocalDate first = time == null ? null : time.firstDay();
    return h.entry().content().kind().equals("event")
        && first != null
        && first.isAfter(EventTellings.dayOf(asked.opened()));
  }

  /** A rival gives up what this says it has lost. */
  private void borneOut(Hearing h) {
    boolean own = h.againstOwnInterest() || h.concedes();
    if (!standing.isUpheld() || (!own && standing.isUpheldBy(h.interest().key()))) {
      return;
    }
    standing.add(
        h,
        own ? Role.CONFIRM : Role.CORROBORATE,
        (own ? "the party it hurts says so: " : "goes with it: ") + h.trigger());
    standing.support(h);
  }
}
