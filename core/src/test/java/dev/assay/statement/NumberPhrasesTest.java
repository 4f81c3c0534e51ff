package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPhrasesTest {
  @ParameterizedTest
  @CsvSource({
    "forty two men, 42",
    "48 pilgrims, 48",
    "48 strong patrol, 48",
    "1 200 prisoners, 1200",
    "2011 200 prisoners, 2011",
    "two hundred and six miners, 206",
    "three dozen nurses, 36",
    "no hostages, 0",
    "no one, 0",
    "twenty hostages, 20",
    "hostages,",
    "dozens of hostages,",
    "dozen hostages,",
    "a hundred hostages,",
    "several hostages,",
    "two or three hostages,",
    "one third of the hostages,",
    "the two hostages,",
    "'',"
  })
  void count(String words, Integer count) {
    assertThat(NumberPhrases.shipped().count(List.of(words.split(" ", -1)))).isEqualTo(count);
  }
}
