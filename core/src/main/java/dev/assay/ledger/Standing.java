package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands: what was heard for and against it, who upholds it, and the status that it has
 * come to. Mutable; of one claim, one thread.
 */
final class Standing {
  /**
   * So many days after a claim was settled and nobody upholds it, what is so then tells nothing of
   * it.
   */
  private static final int AFTERMATH = 3;

  /** So many times as long as others may what settles it come after the last word on it. */
  private static final long SETTLING = 2;

  private final OpenQuestion question;
  private final HeardEvidence evidence = new HeardEvidence();
  private final Citations citations = new Citations();

  /** Interests that say so, and the day on which each first did. */
  private final Map<String, LocalDate> upholding = new LinkedHashMap<>();

  private final StatusFold status;
  private LocalDate lastWord;
  private LocalDate lastHeld;

  /** Whether what is to come was told by who is to do it. */
  private boolean promised;

  /** Interests that tell as done what was foretold. */
  private final Set<String> done = new HashSet<>();

  /** The last day for which it was told. */
  private @Nullable LocalDate lastTold;

  Standing(OpenQuestion question) {
    this.question = question;
    this.status =
        new StatusFold(
            question.family(), question.ahead(), question.ahead() && question.due() == null);
    this.lastWord = question.day();
    this.lastHeld = question.day();
  }

  /** Takes what an entry does to it, where there is room for it. */
  void add(Hearing h, Role role, String why) {
    boolean comes = question.ahead() && (role == Role.CONFIRM || role == Role.KEEP);
    // whoever has told what was foretold tells more than that where he tells that it came about
    Role as = comes ? Role.CONFIRM : role.alike();
    if (!evidence.admits(h, as, question.isSettledBy(h))) {
      return;
    }
    lastWord = h.day().isAfter(lastWord) ? h.day() : lastWord;
    citations.cite(h);
    Evidence added = new Evidence(h.entry(), role, h.interest().origin(), h.interest().key(), why);
    evidence.add(added);
    status.take(added, h);
  }

  /** Notes that it was told as so. */
  void hold(Hearing h) {
    boolean unplaced = isUpheld() && h.interest().kind() == Interest.Kind.OFFICER;
    if (citations.cited(h) == null && !unplaced) {
      upholding.putIfAbsent(h.interest().key(), h.day());
    }
    citations.tell(h);
    if (!promised && question.ahead() && h.isByDoer()) {
      promised = true;
      status.promise(h);
    }
    lastWord = h.day();
    lastHeld = h.day();
    if (EventTellings.isDated(h.entry())) {
      toldFor(EventTellings.dayOf(h.entry()), h.day());
    }
  }

  private void toldFor(LocalDate day, LocalDate today) {
    LocalDate last = lastTold;
    boolean later = last == null || day.isAfter(last);
    lastTold = later && !day.isAfter(today) ? day : last;
  }

  /**
   * Whether what tells against it is of a day before the one on which it came about: "on the eve of
   * his departure he said that he would stay".
   */
  boolean isOfBefore(Hearing h) {
    Period time = h.entry().time();
    LocalDate last = time == null ? null : time.lastDay();
    return lastTold != null
        && last != null
        && question.family().happensOnce()
        && EventTellings.isDated(h.entry())
        && last.isBefore(lastTold);
  }

  /** Whether it is somebody's word that he will do it. */
  boolean isPromised() {
    return promised;
  }

  /** Notes that somebody tells as done what was foretold, whose word may be asked. */
  void toldDone(Hearing h) {
    if (!h.isHearsay()) {
      done.add(h.interest().key());
    }
  }

  /** Whether anybody else has told it as done. */
  boolean isToldDoneByOthers(Hearing h) {
    return !h.isHearsay() && done.stream().anyMatch(key -> !key.equals(h.interest().key()));
  }

  /** Notes that an interest bears it out by what it tells of something else. */
  void support(Hearing h) {
    upholding.putIfAbsent(h.interest().key(), h.day());
    lastWord = h.day();
  }

  /** Notes that it was spoken of, in whatever way. */
  void mention(Hearing h) {
    lastWord = h.day();
  }

  /** Whether anybody says so. */
  boolean isUpheld() {
    return !upholding.isEmpty();
  }

  boolean isUpheldBy(String interest) {
    return upholding.containsKey(interest);
  }

  /** Whether anybody else than an interest says so. */
  boolean isUpheldByOthersThan(String interest) {
    return upholding.size() > (isUpheldBy(interest) ? 1 : 0);
  }

  /** Whether nothing that is published on a day or later can bear on it any more. */
  boolean stale(LocalDate day) {
    return ChronoUnit.DAYS.between(lastWord, day) > question.family().days();
  }

  /**
   * Whether not even what settles it can bear on it any more: whoever gives up or judges speaks of
   * what was said longer ago.
   */
  boolean gone(LocalDate day) {
    return ChronoUnit.DAYS.between(lastWord, day) > SETTLING * question.family().days();
  }

  /** Days since the last word on it. */
  long days(Hearing h) {
    return ChronoUnit.DAYS.between(lastWord, h.day());
  }

  /** Days since it was last told as so. */
  long daysSinceHeld(Hearing h) {
    return ChronoUnit.DAYS.between(lastHeld, h.day());
  }

  /** Whether it is settled, and what is told now is of a later time. */
  boolean over(Hearing h) {
    LocalDate settled = status.since(lastHeld);
    LocalDate last = settled.isAfter(lastHeld) ? settled : lastHeld;
    boolean against =
        switch (status.now()) {
          case REFUTED, PREMATURE, OVERTAKEN, VIOLATED -> true;
          default -> false;
        };
    return against && ChronoUnit.DAYS.between(last, h.day()) > AFTERMATH;
  }

  StatusFold status() {
    return status;
  }

  Citations citations() {
    return citations;
  }

  /** Interests that say so, in the order in which they first did. */
  List<String> origins() {
    return List.copyOf(upholding.keySet());
  }

  Claim.KnownSince known() {
    return new Claim.KnownSince(List.copyOf(upholding.values()), status.retracted());
  }

  List<Evidence> evidence() {
    return evidence.all();
  }

  /** Hands its evidence on and keeps none of it. */
  void release(String claim, ClaimSink sink) {
    evidence.release(claim, sink);
  }
}
