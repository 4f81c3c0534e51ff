package dev.assay.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question, with all that was said for and against it.
 *
 * @param id stable: made of the docket and of the first entry, so that later reports leave it
 * @param docket key of the docket it lies in
 * @param family id of the family of questions
 * @param domain own acts, casualties, territory, diplomacy, predictions, ...: what a source's track
 *     record is kept by
 * @param question in words
 * @param value the answer, in words
 * @param status as far as the entries given go
 * @param statusDate when it became so
 * @param retracted whether its own claimant or a publisher took it back
 * @param history changes of status, in order
 * @param origins independent origins that say so
 * @param due last day of a prediction's time; null where there is none
 * @param evidence in knowledge order
 */
public record Claim(
    String id,
    String docket,
    String family,
    String domain,
    String question,
    String value,
    Status status,
    LocalDate statusDate,
    boolean retracted,
    List<Turn> history,
    List<String> origins,
    @Nullable LocalDate due,
    List<Evidence> evidence) {
  /** Days that a prediction may be late. */
  private static final int GRACE = 1;

  public Claim {
    history = List.copyOf(history);
    origins = List.copyOf(origins);
    evidence = List.copyOf(evidence);
  }

  /**
   * As it stands on a day: a prediction whose time has passed with nothing to settle it has
   * expired.
   *
   * @param day the day asked for; in a case without one, the last day on which a report was
   *     published
   */
  public Claim on(LocalDate day) {
    if (due == null || !open() || !day.isAfter(due.plusDays(GRACE))) {
      return this;
    }
    List<Turn> turns = new ArrayList<>(history);
    turns.add(new Turn(Status.EXPIRED, due.plusDays(GRACE + 1), List.of()));
    return new Claim(
        id,
        docket,
        family,
        domain,
        question,
        value,
        Status.EXPIRED,
        due.plusDays(GRACE + 1),
        retracted,
        turns,
        origins,
        due,
        evidence);
  }

  /** The same claim with other evidence. */
  public Claim restingOn(List<Evidence> other) {
    return new Claim(
        id,
        docket,
        family,
        domain,
        question,
        value,
        status,
        statusDate,
        retracted,
        history,
        origins,
        due,
        other);
  }

  /**
   * The figure of the Admiralty scale of items (AJP-2.1), from 1, confirmed by independent sources,
   * to 5, improbable; 6 where it cannot be judged, which is not the same as false. It rests on what
   * became of the claim, never on who makes it.
   */
  public int credibility() {
    return switch (status) {
      case CONFIRMED, KEPT -> origins.size() > 1 ? 1 : 2;
      case CORROBORATED -> 2;
      case OVERTAKEN -> 3;
      case DISPUTED -> 4;
      case REFUTED, PREMATURE, VIOLATED -> 5;
      case REPORTED, UNVERIFIED, EXPIRED -> 6;
    };
  }

  private boolean open() {
    return status == Status.REPORTED
        || status == Status.CORROBORATED
        || status == Status.UNVERIFIED
        || status == Status.DISPUTED;
  }
}
