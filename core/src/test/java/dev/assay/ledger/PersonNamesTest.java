package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
  @ParameterizedTest
  @CsvSource({
    "James Kessler, James C. Kessler, true",
    "James C. Kessler, James Charles Kessler, true",
    "Jim Kessler, James Kessler, true",
    "Kessler, James Kessler, true",
    "Actress Ann Lister, Ann Lister, true",
    "Mohammed Hassan Bello, Hassan Bello, true",
    "Kathryn Moyo, Katie Moyo, true",
    "Ali Omar Salim, Ali Hassan Salim, true",
    "Ann Lister, Mary Lister, false",
    "Ahmad Samir, Mohamed Samir, false",
    "James Kessler, James Kestrel, false",
    "John C. Kessler, James Charles Kessler, false"
  })
  void namesOfOnePerson(String one, String other, boolean same) {
    assertThat(PersonNames.shipped().mayBeOne(one, other)).isEqualTo(same);
    assertThat(PersonNames.shipped().mayBeOne(other, one)).isEqualTo(same);
  }
}
