package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Folding entries made by hand; what reports make of them is tested where reports are read. */
class LedgerTest {
  private final Ledger ledger = Ledger.open();

  @Test
  void anEntryThatAnswersNoQuestionHasNoDocket() {
    Entry remark = TestEntries.event("r1", 1, "CONSULT", null, "consult-talks");
    assertThat(ledger.dockets(remark)).isEmpty();
  }

  @Test
  void twoSidesOfOneTownLieInOneDocketAndContradictEachOther() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry rebels = TestEntries.control("r2", 2, "rebels", "REB", "Maron");
    assertThat(ledger.dockets(army)).isEqualTo(ledger.dockets(rebels)).hasSize(1);
    List<Claim> claims =
        ledger.fold(ledger.dockets(army).get(0), List.of(rebels, army), Rulings.NONE);
    assertThat(claims).extracting(Claim::value).containsExactly("army", "rebels");
    assertThat(claims.get(0).evidence())
        .extracting(Evidence::role)
        .containsExactly(Role.ASSERT, Role.CONTRADICT);
    assertThat(claims.get(0).status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void theFoldOfADayIsTheFoldOfWhatWasPublishedByThen() {
    long seed = 20110306;
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    String[] sectors = {"MIL", "REB"};
    for (int i = 0; i < 60; i++) {
      String sector = sectors[random.nextInt(2)];
      entries.add(
          TestEntries.control("r" + i, 1 + random.nextInt(27), sector + "-x", sector, "Maron"));
    }
    String docket = ledger.dockets(entries.get(0)).get(0);
    for (int day = 1; day <= 28; day++) {
      LocalDate end = TestEntries.day(day);
      List<Entry> known =
          new ArrayList<>(entries.stream().filter(e -> !e.report().day().isAfter(end)).toList());
      List<Claim> ordered = ledger.fold(docket, known, Rulings.NONE);
      Collections.shuffle(known, random);
      assertThat(ledger.fold(docket, known, Rulings.NONE))
          .as("seed %d, day %d", seed, day)
          .isEqualTo(ordered);
    }
  }

  @Test
  void whatPeopleRejectCountsForNothing() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry rebels = TestEntries.control("r2", 2, "rebels", "REB", "Maron");
    Rulings rulings =
        new Rulings(
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Set.of(rebels.id()),
            java.util.Set.of(),
            java.util.Map.of());
    List<Claim> claims = ledger.fold(ledger.dockets(army).get(0), List.of(army, rebels), rulings);
    assertThat(claims).extracting(Claim::status).containsExactly(Status.REPORTED);
  }
}
