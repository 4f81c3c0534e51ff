package dev.assay.desk;

import dev.assay.casefile.Query;
import dev.assay.export.chart.StatusTrack;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One claim: its history, what speaks for and against it, and how it stood on a day. */
final class ClaimPage {
  private static final int RIVALS = 8;
  private static final int EVIDENCE = 60;

  private ClaimPage() {}

  /**
   * What the page shows.
   *
   * @param claim as of the day
   * @param days days with evidence, for the slider
   * @param asOf null for now
   */
  record View(
      Claim claim,
      List<Evidence> inFavour,
      List<Evidence> against,
      List<Claim> rivals,
      List<LocalDate> days,
      @Nullable LocalDate asOf,
      LocalDate first,
      LocalDate last,
      String track,
      int left,
      Quoted.Quotes quotes) {
    /** Changes of status that rest on an entry. */
    List<Turn> turns(Entry entry) {
      return claim.history().stream()
          .filter(
              t ->
                  !t.because().isEmpty()
                      && t.because().get(t.because().size() - 1).equals(entry.id()))
          .toList();
    }

    /** The slider's step: days since the first evidence. */
    long step(@Nullable LocalDate day) {
      return ChronoUnit.DAYS.between(first, day == null ? last : day);
    }
  }

  static void show(Visit visit) {
    LocalDate asked = visit.filter().day("as-of");
    Claim now = visit.open().claim(visit.path("id"), null);
    LocalDate first = now.evidence().get(0).entry().report().day();
    LocalDate today = visit.open().lastDay();
    LocalDate asOf =
        asked == null || !asked.isBefore(today) ? null : asked.isBefore(first) ? first : asked;
    Claim claim = asOf == null ? now : visit.open().claim(now.id(), asOf);
    visit.show("claim", now.question(), "ledger", view(visit, now, claim, asOf, first, today));
  }

  private static View view(
      Visit visit,
      Claim now,
      Claim claim,
      @Nullable LocalDate asOf,
      LocalDate first,
      LocalDate today) {
    List<Evidence> inFavour = new ArrayList<>();
    List<Evidence> against = new ArrayList<>();
    List<Evidence> told = claim.evidence();
    int left = Math.max(0, told.size() - EVIDENCE);
    told.subList(left, told.size())
        .forEach(e -> (Standing.speaksFor(e.role()) ? inFavour : against).add(e));
    List<LocalDate> days =
        now.evidence().stream().map(e -> e.entry().report().day()).distinct().sorted().toList();
    return new View(
        claim,
        inFavour,
        against,
        rivals(visit, now),
        days,
        asOf,
        first,
        today,
        StatusTrack.svg(now, first, today, asOf),
        left,
        new Quoted.Quotes(visit.open()));
  }

  /** Other answers to the same question. */
  private static List<Claim> rivals(Visit visit, Claim claim) {
    Entry entry = claim.evidence().get(0).entry();
    String place = entry.site() == null ? null : entry.site().name();
    String actor = entry.actors().isEmpty() ? null : entry.actors().get(0).id();
    Query query =
        new Query(place, place == null ? actor : null, null, null, null, null, null, null, 200, 0);
    return visit.open().headlines(query).rows().stream()
        .filter(c -> c.question().equals(claim.question()) && !c.id().equals(claim.id()))
        .limit(RIVALS)
        .map(Objects::requireNonNull)
        .toList();
  }
}
