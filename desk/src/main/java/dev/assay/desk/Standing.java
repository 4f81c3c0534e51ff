package dev.assay.desk;

import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a status looks and what it means, and how a piece of evidence bears on a claim. */
final class Standing {
  private static final Map<Status, String> MEANINGS =
      Map.ofEntries(
          Map.entry(Status.REPORTED, "said by one origin; nothing else is known"),
          Map.entry(
              Status.CORROBORATED, "said by two independent origins or more, none contradicted"),
          Map.entry(
              Status.DISPUTED,
              "said, and denied or contradicted by another origin; nothing decides"),
          Map.entry(Status.UNVERIFIED, "somebody tried to establish it and could not"),
          Map.entry(
              Status.CONFIRMED,
              "borne out by the subject, by the party it hurts, by independent observers or an arbiter"),
          Map.entry(Status.REFUTED, "decisively not so at the time spoken of"),
          Map.entry(Status.PREMATURE, "not so yet when it was said"),
          Map.entry(Status.OVERTAKEN, "was so or may have been; something later ended it"),
          Map.entry(Status.KEPT, "announced, and done"),
          Map.entry(Status.VIOLATED, "announced, and not done"),
          Map.entry(Status.EXPIRED, "foretold; its time has passed without evidence"));

  private static final Set<Role> FOR =
      EnumSet.of(Role.ASSERT, Role.CORROBORATE, Role.REPEAT, Role.CONFIRM, Role.KEEP);

  private static final Set<Status> OPEN =
      EnumSet.of(Status.REPORTED, Status.CORROBORATED, Status.DISPUTED, Status.UNVERIFIED);

  private Standing() {}

  static String meaning(Status status) {
    return MEANINGS.getOrDefault(status, "");
  }

  static String word(Status status) {
    return Say.sentence(status.word().toLowerCase(Locale.ROOT));
  }

  /** Which colour: firm, bad, weak, open or plain. */
  static String tone(Status status) {
    return switch (status) {
      case CONFIRMED, KEPT -> "firm";
      case CORROBORATED -> "good";
      case REFUTED, PREMATURE, VIOLATED -> "bad";
      case DISPUTED -> "torn";
      case UNVERIFIED, OVERTAKEN, EXPIRED -> "weak";
      case REPORTED -> "plain";
    };
  }

  /** The shape beside the word, so that nothing is told by colour alone. */
  static String shape(Status status) {
    return switch (status) {
      case CONFIRMED, KEPT -> "M6 1a5 5 0 1 0 0 10 5 5 0 0 0 0-10z";
      case CORROBORATED -> "M6 1a5 5 0 1 0 0 10zM6 2v8a4 4 0 0 0 0-8z";
      case REFUTED, VIOLATED ->
          "M2.2 1 6 4.8 9.8 1 11 2.2 7.2 6 11 9.8 9.8 11 6 7.2 2.2 11 1 9.8 4.8 6 1 2.2z";
      case PREMATURE -> "M1 1h10L6 6zM1 11h10L6 6z";
      case DISPUTED -> "M6 .5 11.5 6 6 11.5.5 6z";
      case UNVERIFIED -> "M1 5h10v2H1z";
      case OVERTAKEN -> "M1 1 6 6 1 11zM6 1l5 5-5 5z";
      case EXPIRED -> "M1 1h10v10H1zM2.6 2.6v6.8h6.8V2.6z";
      case REPORTED ->
          "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z";
    };
  }

  static boolean speaksFor(Role role) {
    return FOR.contains(role);
  }

  static boolean open(Status status) {
    return OPEN.contains(status);
  }

  static String tone(Role role) {
    return switch (role) {
      case CONFIRM, KEEP -> "firm";
      case CORROBORATE -> "good";
      case DENY, CONTRADICT, RETRACT, VIOLATE, PREMATURE -> "bad";
      case DOUBT, UNVERIFIED, QUALIFY, OVERTAKEN -> "weak";
      case ASSERT, REPEAT -> "plain";
    };
  }
}
