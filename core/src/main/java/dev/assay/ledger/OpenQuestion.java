package dev.assay.ledger;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a claim answers.
 *
 * @param first the telling that opened it, or that the one who opened it says again
 * @param opened the entry that opened it
 * @param due the last day of the time for which it foretells something; null where it foretells
 *     nothing or no time is told
 */
record OpenQuestion(Telling first, Entry opened, @Nullable LocalDate due) {
  /** An event that is told of for no day may have been so many days before or after. */
  private static final int RECENT = 3;

  /** What a claim answers that a hearing opens. */
  static OpenQuestion of(Hearing h) {
    return new OpenQuestion(h.telling(), h.entry(), h.answer().ahead() ? due(h) : null);
  }

  /**
   * The last day for which something is foretold. A day before the report is of something else,
   * whatever the sentence says, and the day of a report is told only where something begins on it.
   */
  private static @Nullable LocalDate due(Hearing h) {
    Period time = h.entry().time();
    LocalDate first = time == null ? null : time.firstDay();
    LocalDate last = time == null ? null : time.lastDay();
    boolean toCome =
        last != null && (last.isAfter(h.day()) || (last.equals(h.day()) && first != null));
    return toCome ? last : null;
  }

  /** The same, opened by another entry. */
  OpenQuestion openedBy(Entry entry) {
    return new OpenQuestion(first, entry, due);
  }

  Family family() {
    return first.family();
  }

  Answer answer() {
    return first.answer();
  }

  /** The day on which it was opened. */
  LocalDate day() {
    return opened.report().day();
  }

  /** Whether it was opened on an earlier day. */
  boolean isBefore(Hearing h) {
    return h.day().isAfter(day());
  }

  /** Whether it was opened on an earlier day, or by what tells of a day before another's. */
  boolean isOfDayBefore(Hearing h) {
    Period told = opened.time();
    Period time = h.entry().time();
    LocalDate day = time == null ? null : time.lastDay();
    LocalDate until = told == null ? null : told.lastDay();
    return isBefore(h) || (until != null && until.isBefore(day == null ? h.day() : day));
  }

  /** Whether its subject speaks, where the subject's own word decides. */
  boolean isSettledBy(Hearing h) {
    return family().settles() == Family.Settles.SUBJECT && h.bySubject();
  }

  /** Whether this is the claim that a telling is about. */
  boolean takes(Hearing h) {
    if (!asks(h)) {
      return false;
    }
    boolean own = h.answer().isSomebody() && !h.couldMean(first.answer());
    boolean same = first.answer().same(h.answer()) || isOfOurs(h) || isJudgedElsewhere(h);
    boolean another =
        isAlibi(h)
            || (h.asksWho() ? !tellsWho() : isLaid(h))
            || TollRivals.outgrows(first.answer(), h)
            || isOlder(h)
            || isOfEarlier(h)
            || isOfAnotherDay(h)
            || (anew(h) && h.opens());
    return same && !own && !another;
  }

  /**
   * Whether it foretells for one day what this foretells for another, or foretold long before for
   * none: "he will go on Thursday" is more than was said a week before, "he will go".
   */
  private boolean isOfAnotherDay(Hearing h) {
    if (!ahead() || family().subject() == Family.Subject.EVENT) {
      return false;
    }
    LocalDate told = due(h);
    if (told == null || !EventTellings.isOfOneDay(h.entry())) {
      return false;
    }
    return due == null
        ? told.isAfter(day().plusDays(RECENT))
        : EventTellings.isOfOneDay(opened) && Math.abs(DAYS.between(due, told)) > 1;
  }

  /**
   * "They broke the ceasefire on Friday" is not of the one that was declared on Sunday, nor does
   * what soldiers did on Friday tell against their having left on Sunday.
   */
  boolean isOfEarlier(Hearing h) {
    boolean broken = h.sense() == Telling.Sense.BREAKS;
    boolean implied = h.sense() == Telling.Sense.IMPLIES && family().mutual();
    boolean lasts = family().mutual() || family().kind() == Family.Kind.FLUENT;
    if (!(broken && lasts) && !implied) {
      return false;
    }
    Period time = h.entry().time();
    LocalDate last = time == null ? null : time.lastDay();
    return last != null && last.isBefore(EventTellings.dayOf(opened));
  }

  /**
   * Whether another answer is of what was so before this became so, or is to become so, told of
   * again: "he was arrested in January" of somebody who was let go in February, also where nobody
   * tells when, for who is let go was held.
   */
  boolean isOfBefore(Hearing h) {
    boolean becomes = family().kind() == Family.Kind.FLUENT && first.change();
    boolean again = h.stillSo() || h.entry().context().contains("anew");
    if (!becomes || h.sense() != Telling.Sense.SAYS || again) {
      return false;
    }
    Period time = h.entry().time();
    LocalDate start = time == null ? null : time.firstDay();
    LocalDate end = time == null ? null : time.lastDay();
    boolean known = Interests.shipped().is("known-arrest", h.entry().content().rule());
    if (known) {
      // "his arrest" is what came before he was let go, unless it is of a later day
      return start == null || !start.isAfter(EventTellings.dayOf(opened));
    }
    if (start != null && end != null) {
      return end.isBefore(EventTellings.dayOf(opened));
    }
    return start == null && !h.telling().change() && family().isOfPeople();
  }

  /** "We had nothing to do with the shelling" does not say that there was none. */
  private boolean isAlibi(Hearing h) {
    Deed told = h.telling().subject().deed();
    Deed asked = first.subject().deed();
    return h.telling().sense() == Telling.Sense.DENIES
        && told != null
        && told.who() != null
        && asked != null
        && asked.who() == null;
  }

  /** Whether it is of somebody's deed, which "nobody knows who did it" leaves open. */
  private boolean tellsWho() {
    Deed asked = first.subject().deed();
    return asked != null && asked.who() != null;
  }

  /**
   * Whether one of the two tells who did what is known to have been done, and the other only that
   * it was done: two questions.
   */
  private boolean isLaid(Hearing h) {
    Deed told = h.telling().subject().deed();
    Deed asked = first.subject().deed();
    if (told == null || asked == null || (told.who() == null) == (asked.who() == null)) {
      return false;
    }
    return told.who() == null ? Deed.isLaid(opened, asked) : Deed.isLaid(h.entry(), told);
  }

  /** "The town has fallen" bears out that somebody took it, not that somebody holds it still. */
  private boolean isOlder(Hearing h) {
    return h.answer().isSomebody() && h.sense() == Telling.Sense.SUPPORTS && !first.change();
  }

  /** Whether a judgement names the question, but not what was said to it. */
  private boolean isJudgedElsewhere(Hearing h) {
    return h.judgesElsewhere() && !ahead();
  }

  /** "Our last unit has left", where nothing tells whose: theirs who are said to have left. */
  private boolean isOfOurs(Hearing h) {
    Side side = h.answer().side();
    return side != null
        && side.ours()
        && side.camp().isEmpty()
        && first.family().hurts() == Family.Hurts.OWN
        && ahead() == h.answer().ahead();
  }

  /** Whether this foretold what a telling denies, or a judgement judges. */
  boolean announces(Hearing h) {
    return isAgainst(h)
        && ahead()
        && !h.answer().ahead()
        && first.answer().flat().same(h.answer())
        && asks(h);
  }

  /** Whether a telling denies that it will come to be what this says it is: "no plan to resign". */
  boolean isRuledOutBy(Hearing h) {
    return isAgainst(h)
        && !ahead()
        && h.answer().ahead()
        && first.answer().same(h.answer().flat())
        && asks(h);
  }

  private static boolean isAgainst(Hearing h) {
    boolean denial = h.sense() == Telling.Sense.DENIES || h.sense() == Telling.Sense.DOUBTS;
    return denial || h.entry().assessment();
  }

  /** Whether it is of what is to come. */
  boolean ahead() {
    return first.answer().ahead();
  }

  /** Whether a telling of the same docket is of the same subject. */
  boolean asks(Hearing h) {
    Topic subject = h.telling().subject();
    boolean same =
        first.subject().same(subject) || (h.asksWho() && first.subject().isLeftBy(subject));
    return same && isOfItsTime(subject.day());
  }

  /** An event that was told of for no day was shortly before. */
  private boolean isOfItsTime(@Nullable EventDay told) {
    return family().subject() != Family.Subject.EVENT
        || first.subject().day() != null
        || told == null
        || Math.abs(told.day() - day().toEpochDay()) <= RECENT;
  }

  /** A commitment that is made again is another: "a new ceasefire", one of another day. */
  private boolean anew(Hearing h) {
    if (!first.family().mutual() || h.sense() != Telling.Sense.SAYS) {
      return false;
    }
    return isBefore(h) && h.entry().context().contains("anew");
  }

  /** Whether whoever speaks is whose commitment it is, as far as that is told. */
  boolean ownCommitment(Hearing h) {
    Side side = first.subject().side();
    return side == null || h.interest().key().equals(side.country() + ":" + side.camp());
  }

  /** Whoever is no party to a commitment, or is the other party, and says that it is not so. */
  boolean notKept(Hearing h) {
    boolean commitment = first.family().kind() == Family.Kind.COMMITMENT && !first.family().isVow();
    return commitment && (!h.interest().party() || (first.family().mutual() && !ownCommitment(h)));
  }

  /** Whether the time for which it was promised has run out: "until November", said in May. */
  boolean isServed(Hearing h) {
    Period time = opened.time();
    LocalDate until = time == null ? null : time.lastDay();
    return !family().mutual()
        && until != null
        && until.isAfter(day())
        && !EventTellings.dayOf(h.entry()).isBefore(until);
  }

  /** Whether whose commitment it is says that others broke it. */
  boolean blames(Hearing h) {
    Side own = first.subject().side();
    return own != null && ownCommitment(h) && !first.subject().same(h.telling().subject());
  }
}
