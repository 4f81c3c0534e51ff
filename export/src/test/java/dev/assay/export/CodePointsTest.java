package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 0, 0",
    "abc, 3, 3",
    "a😀b, 1, 1",
    "a😀b, 2, 1",
    "a😀b, 3, 2",
    "a😀b, 4, 3",
    "é\u0301x, 2, 2"
  })
  void countsCodePointsBefore(String text, int unit, int points) {
    assertThat(new CodePoints(text).at(unit)).isEqualTo(points);
  }
}
