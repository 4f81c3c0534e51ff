package dev.assay.desk;

import dev.assay.casefile.Query;
import dev.assay.casefile.ReportRow;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed since a day. */
final class TodayPage {
  private static final int LOOKED_AT = 1_000;
  private static final int SHOWN = 12;
  private static final int REPORTS = 8;

  /** Days before the last one that are news where nobody says since when. */
  private static final int NEWS = 6;

  private TodayPage() {}

  /**
   * A claim that changed its status.
   *
   * @param before null where it is new
   */
  record Turned(Claim claim, @Nullable Status before, Turn turn) {}

  /**
   * What the page shows.
   *
   * @param counts of all that changed, whatever is shown
   */
  record View(
      LocalDate since,
      LocalDate until,
      List<Turned> turned,
      List<Claim> disputed,
      List<Claim> fresh,
      List<Claim> due,
      List<ReportRow> reports,
      Counts counts) {}

  /** How many of each. */
  record Counts(int turned, int disputed, int fresh, int due) {}

  static void show(Visit visit) {
    LocalDate last = visit.open().lastDay();
    LocalDate asked = visit.filter().day("since");
    visit.show(
        "today", "Today", "today", view(visit, asked == null ? last.minusDays(NEWS) : asked));
  }

  static View view(Visit visit, LocalDate since) {
    LocalDate today = visit.open().lastDay();
    List<Claim> latest = visit.open().headlines(Query.ALL.page(LOOKED_AT, 0)).rows();
    List<Turned> turned = new ArrayList<>();
    List<Claim> disputed = new ArrayList<>();
    List<Claim> fresh = new ArrayList<>();
    List<Claim> due = new ArrayList<>();
    for (Claim claim : latest) {
      Optional<Turned> turn = turn(claim, since);
      if (turn.isPresent() && turn.get().before() != null) {
        turned.add(turn.get());
      }
      if (claim.status() == Status.DISPUTED && !claim.statusDate().isBefore(since)) {
        disputed.add(claim);
      } else if (claim.due() != null
          && Standing.open(claim.status())
          && !claim.due().isBefore(today)) {
        due.add(claim);
      } else if (turn.isPresent() && turn.get().before() == null) {
        fresh.add(claim);
      }
    }
    turned.removeIf(t -> t.claim().status() == Status.DISPUTED);
    turned.sort(Comparator.comparing((Turned t) -> t.turn().on()).reversed());
    disputed.sort(Comparator.comparing(c -> c.origins().isEmpty())); // what nobody says, last
    due.sort(Comparator.comparing(c -> java.util.Objects.requireNonNull(c.due())));
    Query reports = new Query(null, null, null, null, null, since, null, null, REPORTS, 0);
    return new View(
        since,
        today,
        first(turned),
        first(disputed),
        first(fresh),
        first(due),
        visit.open().reports(reports).rows(),
        new Counts(turned.size(), disputed.size(), fresh.size(), due.size()));
  }

  private static Optional<Turned> turn(Claim claim, LocalDate since) {
    List<Turn> history = claim.history();
    if (history.isEmpty() || history.get(history.size() - 1).on().isBefore(since)) {
      return Optional.empty();
    }
    Status before = null;
    for (Turn turn : history) {
      if (turn.on().isBefore(since)) {
        before = turn.status();
      }
    }
    Turn last = history.get(history.size() - 1);
    if (before == null && history.size() > 1) {
      before = history.get(history.size() - 2).status();
    }
    return Optional.of(new Turned(claim, before == last.status() ? null : before, last));
  }

  private static <T> List<T> first(List<T> all) {
    return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
  }
}
