package dev.assay.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status of one claim, evidence by evidence: each turn names what it rests on. Mutable; of one
 * claim, one thread.
 */
final class StatusFold {
  /** So many say that it is so for each who says that it is not, and his word counts for little. */
  private static final int OUTWEIGHED = 3;

  private final Family family;
  private final boolean ahead;

  /** Whether it is foretold for no day, so that nobody's word against it decides. */
  private final boolean open;

  private final List<Turn> history = new ArrayList<>();
  private final Set<String> asserting = new HashSet<>();
  private final Set<String> against = new HashSet<>();
  private final Set<String> observers = new HashSet<>();

  /** Interests that tell of fighting there. */
  private final Set<String> fighting = new HashSet<>();

  /** Interests that tell that a word was broken, and when each last did. */
  private final Map<String, LocalDate> breaches = new HashMap<>();

  private boolean onlyParties = true;
  private boolean seenByOthers;
  private boolean decided;
  private boolean premature;
  private boolean violated;
  private boolean kept;
  private boolean unverified;
  private boolean doubted;
  private boolean confirmed;
  private boolean overtaken;
  private @Nullable LocalDate retracted;
  private @Nullable LocalDate lastAgainst;

  /**
   * @param ahead whether it is foretold
   * @param open whether it is foretold for no day
   */
  StatusFold(Family family, boolean ahead, boolean open) {
    this.family = family;
    this.ahead = ahead;
    this.open = open;
  }

  void take(Evidence e, Hearing h) {
    switch (e.role()) {
      case ASSERT, CORROBORATE -> {
        asserting.add(e.interest());
        onlyParties &= h.interest().party();
        violated &= !isGivenAnew(h);
      }
      case REPEAT -> {}
      case KEEP -> {
        kept = true;
        confirmed |= ahead; // what was promised is done
      }
      case CONFIRM -> confirm(e);
      case DENY, CONTRADICT -> {
        if (OtherAnswers.isFighting(h)) {
          fighting.add(e.interest());
        } else if (h.sense() != Telling.Sense.DEFENDS && !e.why().startsWith("puts the blame")) {
          against(e, h);
        }
      }
      case DOUBT -> doubted = true;
      case PREMATURE -> premature = true;
      case OVERTAKEN -> overtake(e.why().equals(Fulfilment.EARLIER));
      case VIOLATE -> {
        violated = true;
        breaches.put(e.interest(), h.day());
        confirmed = false;
      }
      case UNVERIFIED -> unverified = true;
      case RETRACT -> {
        takeBack(h.day());
        decided |= asserting.size() <= 1 && !confirmed;
      }
      case QUALIFY -> {}
    }
    turn(e.entry(), h.day());
  }

  /**
   * Whether somebody who was said to have broken his word, by one voice alone, gives it in person
   * on a later day: whoever says that he will stay in office has not left it.
   */
  private boolean isGivenAnew(Hearing h) {
    boolean anew =
        family.subject() == Family.Subject.PERSON
            && breaches.size() == 1
            && h.bySubject()
            && breaches.values().stream().allMatch(day -> day.isBefore(h.day()));
    if (anew) {
      breaches.clear();
    }
    return anew;
  }

  /** What came about is told to have been promised: it was kept. */
  void promise(Hearing h) {
    if (ahead && isConfirmed()) {
      kept = true;
      turn(h.entry(), h.day());
    }
  }

  private void confirm(Evidence e) {
    asserting.add(e.interest());
    boolean notThen = !ahead && wasNotSo(); // what was only foretold was not so then
    premature |= notThen;
    confirmed |= !notThen;
    decided &= !notThen;
  }

  private void overtake(boolean early) {
    if (ahead && !early) {
      premature = true;
    } else {
      overtaken = true;
    }
  }

  private void against(Evidence e, Hearing h) {
    against.add(e.interest());
    lastAgainst = h.day();
    seenByOthers |= !h.interest().party();
    if (!h.interest().party() && h.interest().kind() != Interest.Kind.ANONYMOUS) {
      observers.add(e.interest());
    }
    // whoever is held may be heard, in court or by his lawyers; not whom a party says it has caught
    boolean heard = h.sense() == Telling.Sense.IMPLIES && family.tellsWhoIsHeld() && !onlyParties;
    boolean subject = family.settles() == Family.Settles.SUBJECT && h.bySubject() && !heard;
    decided |= subject && !open && !e.why().equals(Denials.RETOLD);
    boolean ownWord = e.role() == Role.DENY && asserting.contains(e.interest());
    decided |= ownWord && asserting.size() == 1;
    if (ownWord) {
      takeBack(h.day());
    }
    boolean seen = e.role() == Role.CONTRADICT && !h.interest().party() && !subject;
    decided |= ahead && !open && seen;
    violated |=
        family.kind() == Family.Kind.COMMITMENT
            && !family.isVow()
            && against.size() > 1
            && !observers.isEmpty();
  }

  /**
   * Whether somebody without a part in it saw it otherwise, two interests say so, or one does and
   * another tells of fighting there.
   */
  boolean contradicted() {
    boolean fought = !against.isEmpty() && !against.containsAll(fighting);
    return decided || seenByOthers || against.size() > 1 || fought;
  }

  /**
   * Whether what is told as so now was not so when it was first said: somebody saw it otherwise,
   * and not many more saw it so, or the one whom it is about said so himself.
   */
  boolean wasNotSo() {
    boolean outweighed = !decided && asserting.size() > OUTWEIGHED * against.size();
    return family.kind() == Family.Kind.FLUENT
        ? contradicted() && !outweighed
        : family.domain().equals("politics") && decided;
  }

  /** Whether an interest has said that it is not so. */
  boolean denied(String interest) {
    return against.contains(interest);
  }

  /** Whether it was borne out for certain, and nothing has undone that. */
  boolean isConfirmed() {
    return confirmed && !premature && !overtaken && !decided;
  }

  /** Whether anybody has said that it is not so. */
  boolean isDenied() {
    return !against.isEmpty();
  }

  /** Whether more than one party's word bears it out. */
  boolean borneOut() {
    return confirmed || (asserting.size() > 1 && against.isEmpty());
  }

  LocalDate lastAgainst(LocalDate otherwise) {
    LocalDate last = lastAgainst;
    return last == null ? otherwise : last;
  }

  private void turn(Entry entry, LocalDate day) {
    Status next = next();
    if (history.isEmpty() || history.get(history.size() - 1).status() != next) {
      history.add(new Turn(next, day, List.of(entry.id())));
    }
  }

  private Status next() {
    if (violated) {
      return Status.VIOLATED;
    }
    if (premature) {
      return Status.PREMATURE;
    }
    if (overtaken) {
      return Status.OVERTAKEN;
    }
    if (decided || seenOtherwise()) {
      return Status.REFUTED;
    }
    if (confirmed) {
      return kept && ahead ? Status.KEPT : Status.CONFIRMED;
    }
    if (kept && against.isEmpty()) {
      return Status.KEPT;
    }
    return open();
  }

  /** A party's word alone, and somebody who is no party saw it otherwise. */
  private boolean seenOtherwise() {
    return family.settles() == Family.Settles.OBSERVED
        && family.kind() == Family.Kind.FLUENT
        && !ahead
        && onlyParties
        && !confirmed
        && !observers.isEmpty();
  }

  private Status open() {
    if (!against.isEmpty() || !fighting.isEmpty() || (doubted && !asserting.isEmpty())) {
      return Status.DISPUTED;
    }
    if (unverified) {
      return Status.UNVERIFIED;
    }
    return asserting.size() > 1 ? Status.CORROBORATED : Status.REPORTED;
  }

  Status now() {
    return history.isEmpty() ? Status.REPORTED : history.get(history.size() - 1).status();
  }

  LocalDate since(LocalDate otherwise) {
    return history.isEmpty() ? otherwise : history.get(history.size() - 1).on();
  }

  /** The day on which it was taken back; null where it was not. */
  @Nullable LocalDate retracted() {
    return retracted;
  }

  private void takeBack(LocalDate day) {
    retracted = retracted == null ? day : retracted;
  }

  List<Turn> history() {
    return history;
  }
}
