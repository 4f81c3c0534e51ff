package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Deed deed(String means) {
    return new Deed(null, null, false, means);
  }
}
