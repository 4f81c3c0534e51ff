package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Patterns and the number of sequences they stand for, or why they cannot be read. */
final class PatternParserTest {
  private static final Map<String, String> MACROS = Map.of("dom", "{day} ~st?");

  @TestFactory
  Stream<DynamicTest> table() {
    return Texts.table("patterns.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])));
  }

  private static void check(String pattern, String expected) {
    if (expected.chars().allMatch(Character::isDigit)) {
      assertThat(PatternParser.parse(pattern, MACROS)).hasSize(Integer.parseInt(expected));
    } else {
      assertThatThrownBy(() -> PatternParser.parse(pattern, MACROS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(expected);
    }
  }
}
