package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedTest {
  /** An air strike and a shelling of one town on one day are two; an attack may be either. */
  @ParameterizedTest
  @CsvSource({
    "aerial, heavy-weapons, false",
    "aerial, firearms, false",
    "heavy-weapons, firearms, false",
    "aerial, drone, true",
    "aerial, explosives, true",
    "heavy-weapons, explosives, true",
    "firearms, targeted, true",
    "aerial, '', true",
    "'', heavy-weapons, true"
  })
  void meansThatReportsTakeForEachOtherAreAlike(String means, String other, boolean alike) {
    assertThat(deed(means).same(deed(other))).isEqualTo(alike);
    assertThat(deed(other).same(deed(means))).isEqualTo(alike);
  }

  /** Foretold by whom, to whom and how; told by whom, to whom and how. */
  @ParameterizedTest
  @CsvSource({
    "rebels, town, '', rebels, town, '', true",
    "rebels, town, '', army, town, '', false",
    "rebels, town, '', '', town, '', false",
    "rebels, town, '', rebels, '', '', false",
    "rebels, '', '', rebels, town, '', false",
    "'', town, '', rebels, town, '', false",
    "army, '', aerial, army, town, aerial, true",
    "army, '', aerial, army, town, firearms, false",
    "'', '', aerial, army, town, aerial, false"
  })
  void onlyWhatWasForetoldCarriesItOut(
      String who, String whom, String how, String by, String to, String means, boolean does) {
    Deed told = new Deed(side(by), side(to), false, means);
    assertThat(told.carriesOut(new Deed(side(who), side(whom), false, how), false)).isEqualTo(does);
  }

  /** An attempt on the minister is not the attack on the crowd, nor on another minister. */
  @ParameterizedTest
  @CsvSource({
    "lee, lee, true",
    "lee, ray, false",
    "lee, '', false",
    "'', lee, false",
    "'', '', true"
  })
  void whoIsAttackedByNameTellsTwoAttacksApart(String whom, String other, boolean same) {
    Deed one = new Deed(null, person(whom), false, "");
    assertThat(one.same(new Deed(null, person(other), false, ""))).isEqualTo(same);
  }

  /**
   * A man, her husband; whoever has a trade is nobody of another; as many are not more or fewer.
   */
  @ParameterizedTest
  @CsvSource({
    "man, husband, true",
    "woman, mother, true",
    "man, woman, false",
    "two men, four men, false",
    "gunmen, two men, true",
    "a man, men, false",
    "teacher, man, false"
  })
  void whoeverIsOnlyDescribedMayBeAnother(String who, String other, boolean same) {
    Deed one = new Deed(side(who), null, false, "firearms");
    assertThat(one.same(new Deed(side(other), null, false, "firearms"))).isEqualTo(same);
  }

  /** Of farmers and of people, if no two sides are told. */
  @ParameterizedTest
  @CsvSource({"5, 5, true", "5, 6, false", "1, 1, false"})
  void asManyDeadMayBeTheSame(int dead, int others, boolean same) {
    Deed one = new Deed(null, side("farmers"), false, "", killed(dead));
    Deed other = new Deed(null, side("miners"), false, "", killed(others));
    assertThat(one.same(other)).isEqualTo(same);
  }

  private static Figure killed(double n) {
    return new Figure("killed", n, n, n, "persons");
  }

  private static @Nullable Side person(String surname) {
    return surname.isEmpty()
        ? null
        : new Side("GOV", "ATL", surname, surname, false, false, true, surname, null);
  }

  private static @Nullable Side side(String name) {
    return name.isEmpty() ? null : new Side("", "ATL", name, name, false, false, true, null, null);
  }

  private static Deed deed(String means) {
    return new Deed(null, null, false, means);
  }
}
