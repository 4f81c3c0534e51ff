package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlineStanceTest {
  private static final HeadlineStance STANCES = HeadlineStance.load();

  static List<String> headlines() throws IOException {
    try (InputStream in = HeadlineStanceTest.class.getResourceAsStream("headline-stances.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("headlines")
  void stances(String row) {
    String[] cells = row.split("\t", -1);
    assertThat(STANCES.of(cells[0], cells[1])).isEqualTo(HeadlineStance.Attitude.valueOf(cells[2]));
  }
}
