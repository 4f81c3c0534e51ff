package dev.assay.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The status of one claim, evidence by evidence. Mutable; of one claim, one thread. */
final class StatusFold {
  private final Family family;
  private final boolean ahead;
  private final List<Turn> history = new ArrayList<>();
  private final Set<String> asserting = new HashSet<>();
  private final Set<String> against = new HashSet<>();
  private boolean onlyParties = true;
  private boolean observedAgainst;
  private boolean premature;
  private boolean violated;
  private boolean unverified;
  private boolean confirmed;
  private boolean overtaken;
  private boolean retracted;

  StatusFold(Family family, boolean ahead) {
    this.family = family;
    this.ahead = ahead;
  }

  void take(Evidence e, Interest interest) {
    switch (e.role()) {
      case ASSERT, CORROBORATE, REPEAT, KEEP -> {
        asserting.add(e.interest());
        onlyParties &= interest.party();
      }
      case CONFIRM -> confirmed = true;
      case DENY, CONTRADICT -> {
        against.add(e.interest());
        observedAgainst |= !interest.party() && interest.kind() != Interest.Kind.ANONYMOUS;
      }
      case PREMATURE -> premature = true;
      case OVERTAKEN -> overtaken = true;
      case VIOLATE -> violated = true;
      case UNVERIFIED -> unverified = true;
      case RETRACT -> retracted = true;
      default -> {}
    }
    Status next = next();
    if (history.isEmpty() || history.get(history.size() - 1).status() != next) {
      history.add(new Turn(next, e.entry().report().day(), List.of(e.entry().id())));
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
    if (confirmed) {
      return Status.CONFIRMED;
    }
    if (!against.isEmpty()) {
      boolean decided =
          family.settles() == Family.Settles.OBSERVED && observedAgainst && onlyParties;
      return decided && !ahead ? Status.REFUTED : Status.DISPUTED;
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

  boolean retracted() {
    return retracted;
  }

  List<Turn> history() {
    return history;
  }
}
