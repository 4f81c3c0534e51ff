package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    assertThat(ledger.dockets(army))
        .isEqualTo(ledger.dockets(rebels))
        .containsExactly("control:mrn", "withdrawal:mrn");
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
        new Rulings(Map.of(), Map.of(), Map.of(), Set.of(rebels.id()), Set.of(), Map.of());
    List<Claim> claims = ledger.fold(ledger.dockets(army).get(0), List.of(army, rebels), rulings);
    assertThat(claims).extracting(Claim::status).containsExactly(Status.REPORTED);
  }

  @Test
  void whatOpensNoClaimCountsOnceAnotherEntryDoes() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry fought = TestEntries.fighting("r2", 2, "Maron");
    String docket = ledger.dockets(army).get(0);
    assertThat(ledger.exhibit(fought).mayOpen(docket)).isFalse();
    assertThat(ledger.fold(docket, List.of(fought), Rulings.NONE)).isEmpty();
    assertThat(ledger.fold(docket, List.of(fought, army), Rulings.NONE).get(0).evidence())
        .extracting(Evidence::role)
        .containsExactly(Role.ASSERT, Role.CONTRADICT);
  }

  private List<Claim> fold(Rulings rulings, Entry... entries) {
    return ledger.fold(ledger.dockets(entries[0]).get(0), List.of(entries), rulings);
  }

  private static Rulings joins(Map<String, String> joins) {
    return new Rulings(joins, Map.of(), Map.of(), Set.of(), Set.of(), Map.of());
  }

  private static Rulings splits(Map<String, String> splits) {
    return new Rulings(Map.of(), splits, Map.of(), Set.of(), Set.of(), Map.of());
  }

  @Test
  void joinedClaimsAreOneThatKeepsTheNameOfTheSecond() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry rebels = TestEntries.control("r2", 2, "rebels", "REB", "Maron");
    Entry again = TestEntries.control("r3", 3, "rebels", "REB", "Maron");
    List<Claim> apart = fold(Rulings.NONE, army, rebels, again);
    for (int into = 0; into < 2; into++) {
      Rulings rulings = joins(Map.of(apart.get(1 - into).id(), apart.get(into).id()));
      List<Claim> joined = fold(rulings, army, rebels, again);
      assertThat(joined).extracting(Claim::id).containsExactly(apart.get(into).id());
      assertThat(joined).extracting(Claim::value).containsExactly(apart.get(into).value());
      assertThat(joined.get(0).evidence())
          .extracting(e -> e.entry().id())
          .containsExactly("r1#s0", "r2#s0", "r3#s0");
      assertThat(joined.get(0).evidence())
          .extracting(Evidence::role)
          .allMatch(role -> role.bearing() > 0);
      // As of the first day one of the two is not there yet: nothing to join.
      assertThat(fold(rulings, army)).isEqualTo(fold(Rulings.NONE, army));
    }
  }

  @Test
  void joinsGoOnToTheLastAndThoseInACircleJoinNothing() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry rebels = TestEntries.control("r2", 2, "rebels", "REB", "Maron");
    Entry later = TestEntries.control("r3", 28, "army", "MIL", "Maron");
    List<Claim> apart = fold(Rulings.NONE, army, rebels, later);
    assertThat(apart).hasSize(3);
    String a = apart.get(0).id();
    String b = apart.get(1).id();
    String c = apart.get(2).id();
    List<Claim> joined = fold(joins(Map.of(a, b, b, c)), army, rebels, later);
    assertThat(joined).extracting(Claim::id).containsExactly(c);
    assertThat(joined.get(0).evidence()).hasSize(3);
    assertThat(fold(joins(Map.of(a, b, b, a)), army, rebels, later)).isEqualTo(apart);
    assertThat(fold(joins(Map.of(a, "none")), army, rebels, later)).isEqualTo(apart);
  }

  @Test
  void splitEntriesAreAClaimOfTheirOwnThatNothingElseTouches() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry other = TestEntries.control("r2", 2, "army", "MIL", "Maron");
    Entry rebels = TestEntries.control("r3", 3, "rebels", "REB", "Maron");
    Entry third = TestEntries.control("r4", 4, "army", "MIL", "Maron");
    Rulings rulings = splits(Map.of(other.id(), "another Maron", third.id(), "another Maron"));
    List<Claim> claims = fold(rulings, army, other, rebels, third);
    assertThat(claims).extracting(Claim::value).containsExactly("army", "another Maron", "rebels");
    assertThat(claims.get(1).evidence())
        .extracting(e -> e.entry().id())
        .containsExactly(other.id(), third.id());
    assertThat(List.of(claims.get(0), claims.get(2))).isEqualTo(fold(Rulings.NONE, army, rebels));
  }

  @Test
  void aSplitTakesTheFirstEntryFromItsClaimToo() {
    Entry army = TestEntries.control("r1", 1, "army", "MIL", "Maron");
    Entry other = TestEntries.control("r2", 2, "army", "MIL", "Maron");
    List<Claim> claims = fold(splits(Map.of(army.id(), "army")), army, other);
    assertThat(claims).hasSize(2);
    assertThat(claims.get(1)).isEqualTo(fold(Rulings.NONE, other).get(0));
  }
}
