package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ledger as of a day equals that of a case that only ever held what had been published by then,
 * whatever the order in which reports are added.
 */
class ReplayTest {
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

  @TempDir Path folder;

  @Test
  void equalsACaseThatNeverHeldMore() {
    replay(new Random().nextLong(), 40, 12);
  }

  @Test
  @Tag("exhaustive")
  void equalsACaseThatNeverHeldMoreManyTimes() {
    for (int i = 0; i < 10; i++) {
      replay(new Random().nextLong(), 120, 30);
    }
  }

  private void replay(long seed, int reports, int days) {
    String about = "seed " + seed;
    System.out.println("ReplayTest: " + about);
    Random random = new Random(seed);
    Newsroom newsroom = new Newsroom(random.nextLong());
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      filings.add(newsroom.report(i, 6, days));
    }
    Collections.shuffle(filings, random);
    Path whole = folder.resolve(seed + "-whole.assay");
    Path grown = folder.resolve(seed + "-grown.assay");
    Cases.create(whole);
    Cases.create(grown);
    try (Case all = Cases.open(whole);
        Case some = Cases.open(grown)) {
      filings.forEach(all::add);
      assertThat(all.check()).as(about).isEmpty();
      for (int day = 0; day < days; day++) {
        LocalDate on = FIRST.plusDays(day);
        List<Filing> published =
            new ArrayList<>(filings.stream().filter(f -> on.equals(day(f))).toList());
        Collections.shuffle(published, random);
        published.forEach(some::add);
        List<Claim> then = claims(all, on);
        assertThat(then).as(about + ", " + on).isEqualTo(claims(some, on));
        if (!published.isEmpty()) {
          assertThat(then).as(about + ", " + on).isEqualTo(claims(some, null));
        }
        assertPaged(all, on, then, about);
        if (!then.isEmpty()) {
          Claim one = then.get(random.nextInt(then.size()));
          assertThat(all.claim(one.id(), on)).as(about + ", " + on).isEqualTo(one);
        }
      }
    }
  }

  private static LocalDate day(Filing filing) {
    return filing.reading().document().report().published().date();
  }

  private static List<Claim> claims(Case open, LocalDate on) {
    return open.claims(Query.ALL.asOf(on).page(100_000, 0)).rows();
  }

  /** Small pages and the filters give what the whole list gives. */
  private static void assertPaged(Case open, LocalDate on, List<Claim> all, String about) {
    for (int from = 0; from < Math.min(all.size(), 25); from += 7) {
      assertThat(open.claims(Query.ALL.asOf(on).page(7, from)).rows())
          .as(about + ", " + on + ", from " + from)
          .isEqualTo(all.subList(from, Math.min(from + 7, all.size())));
    }
    assertThat(open.claims(Query.ALL.asOf(on).status("disputed").page(1_000, 0)).rows())
        .as(about)
        .isEqualTo(all.stream().filter(c -> c.status().word().equals("disputed")).toList());
  }

  /** The list of today, and that of the last day, which is made of beginnings of claims. */
  @Test
  void todayAndTheLastDayGiveTheSameLists() {
    long seed = new Random().nextLong();
    System.out.println("ReplayTest: seed " + seed);
    Path file = folder.resolve("lists.assay");
    Cases.create(file);
    try (Case open = Cases.open(file)) {
      Newsroom newsroom = new Newsroom(seed);
      for (int i = 0; i < 60; i++) {
        open.add(newsroom.report(i, 8, 20));
      }
      Claim some = open.claims(Query.ALL).rows().get(3);
      open.rename(some.id(), "Another question?", Instant.EPOCH);
      open.reject(open.claims(Query.ALL).rows().get(5).id(), Instant.EPOCH);
      LocalDate last = FIRST.plusDays(19);
      for (Query query : queries()) {
        assertThat(open.claims(query.asOf(last)).rows())
            .as("seed " + seed + ", " + query)
            .isEqualTo(open.claims(query).rows())
            .isSortedAccordingTo(Comparator.comparing(ReplayTest::known).reversed());
      }
    }
  }

  private static long known(Claim claim) {
    return claim
        .evidence()
        .get(claim.evidence().size() - 1)
        .entry()
        .report()
        .published()
        .toEpochMilli();
  }

  private static List<Query> queries() {
    LocalDate day = FIRST.plusDays(10);
    return List.of(
        Query.ALL,
        Query.ALL.page(10, 20),
        Query.ALL.status("disputed").page(500, 0),
        Query.ALL.place("Division 3").page(500, 0),
        new Query(null, "rebels", null, null, null, null, null, null, 500, 0),
        new Query(null, null, "Residents", null, "state", null, null, null, 500, 0),
        new Query(null, null, null, null, "siege", day, day, null, 500, 0),
        new Query("XQA", "the-army", "the mayor", "reported", "event", day, null, null, 500, 0));
  }
}
