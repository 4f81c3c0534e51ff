package dev.assay.desk;

import dev.assay.casefile.CaseException;
import dev.assay.casefile.Query;
import dev.assay.export.chart.StatusTrack;
import dev.assay.ledger.Answers;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Site;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One claim: its history, what speaks for and against it, and how it stood on a day. */
final class ClaimPage {
  private static final int RIVALS = 8;
  private static final int EVIDENCE = 60;

  /** Pieces of evidence that are set against each other. */
  private static final int WEIGHED = 120;

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
      Quoted.Quotes quotes,
      @Nullable Answers matrix) {
    /** Where it is, by the first word on it; null where that tells no place. */
    @Nullable Site site() {
      return claim.evidence().get(0).entry().site();
    }

    /** Whose word each independent origin is. */
    List<String> origins() {
      return claim.origins().stream()
          .map(
              key ->
                  claim.evidence().stream()
                      .filter(e -> e.interest().equals(key) || e.origin().equals(key))
                      .findFirst()
                      .map(e -> Say.origin(key, e.entry()))
                      .orElse(key))
          .toList();
    }

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
    List<Claim> rivals = rivals(visit, now);
    List<LocalDate> days =
        now.evidence().stream().map(e -> e.entry().report().day()).distinct().sorted().toList();
    return new View(
        claim,
        inFavour,
        against,
        rivals,
        days,
        asOf,
        first,
        today,
        StatusTrack.svg(now, first, today, asOf),
        left,
        new Quoted.Quotes(visit.open()),
        matrix(visit, claim, rivals, asOf));
  }

  /** Other answers to the same question. */
  private static List<Claim> rivals(Visit visit, Claim claim) {
    Entry entry = claim.evidence().get(0).entry();
    String place = entry.site() == null ? null : PlacePage.key(entry.site());
    String actor = entry.actors().isEmpty() ? null : entry.actors().get(0).id();
    Query query =
        new Query(place, place == null ? actor : null, null, null, null, null, null, null, 200, 0);
    return visit.open().headlines(query).rows().stream()
        .filter(c -> c.docket().equals(claim.docket()) && !c.id().equals(claim.id()))
        .sorted(Comparator.comparing((Claim c) -> !c.question().equals(claim.question())))
        .limit(RIVALS)
        .toList();
  }

  /** What is told for and against each of the answers; null where there is one alone. */
  private static @Nullable Answers matrix(
      Visit visit, Claim claim, List<Claim> rivals, @Nullable LocalDate asOf) {
    List<Claim> all = new ArrayList<>(List.of(claim));
    int pieces = claim.evidence().size();
    for (Claim rival : rivals) {
      if (pieces > WEIGHED) {
        return null; // nobody reads a table of hundreds of rows
      }
      try {
        Claim other = visit.open().claim(rival.id(), asOf);
        pieces += other.evidence().size();
        all.add(other);
      } catch (CaseException e) {
        // It was not yet made on that day.
      }
    }
    return Answers.of(all, List.of()).stream()
        .filter(a -> a.concerns(claim.id()))
        .findFirst()
        .orElse(null);
  }
}
