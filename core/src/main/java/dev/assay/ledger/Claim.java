package dev.assay.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param knownSince the days on which what has no day of its own became known
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
    List<Evidence> evidence,
    KnownSince knownSince) {
  /**
   * Since when parts of a claim have been known, so that it can be shown as of a day.
   *
   * @param origins of each origin, in their order, the day on which it first said so
   * @param retracted the day on which it was taken back; null where it was not
   */
  public record KnownSince(List<LocalDate> origins, @Nullable LocalDate retracted) {
    public KnownSince {
      origins = List.copyOf(origins);
    }

    /** All of so many origins, and no retraction, on one day. */
    public static KnownSince day(LocalDate day, int origins) {
      return new KnownSince(Collections.nCopies(origins, day), null);
    }
  }

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
        evidence,
        knownSince);
  }

  /** Whether somebody had asked about it by the end of a day, in UTC, and not only told of it. */
  public boolean isMadeBy(LocalDate day) {
    return !history.get(0).on().isAfter(day);
  }

  /**
   * What was known of it at the end of a day: entries are heard in the order in which they became
   * known and what was heard stays, so that it is the beginning of what is known now. Whether its
   * time had passed is told by {@link #on}.
   *
   * @param day in UTC; the claim had been made by then
   */
  public Claim asOf(LocalDate day) {
    List<Turn> turns = history.stream().filter(t -> !t.on().isAfter(day)).toList();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < origins.size() && !knownSince.origins().get(i).isAfter(day); i++) {
      told.add(origins.get(i));
    }
    LocalDate back = knownSince.retracted();
    boolean known = back != null && !back.isAfter(day);
    Turn last = turns.get(turns.size() - 1);
    return new Claim(
        id,
        docket,
        family,
        domain,
        question,
        value,
        last.status(),
        last.on(),
        known,
        turns,
        told,
        due,
        evidence.stream().filter(e -> !e.entry().report().day().isAfter(day)).toList(),
        new KnownSince(knownSince.origins().subList(0, told.size()), known ? back : null));
  }

  /** The same with other evidence, be it that none was asked for. */
  public Claim with(List<Evidence> other) {
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
        other,
        knownSince);
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
