package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodebookLoaderTest {
  @Test
  void shippedBookHasNoFaults() {
    assertThat(new CodebookLoader().addShipped().problems()).isEmpty();
  }

  /** Every fault of bad-books.yaml, with its code, line and column. */
  @TestFactory
  Stream<DynamicTest> badBooks() {
    return TestBooks.table("bad-books.yaml").stream()
        .map(row -> DynamicTest.dynamicTest(String.valueOf(row.get("name")), () -> faults(row)));
  }

  private static void faults(Map<String, Object> row) {
    CodebookLoader loader = new CodebookLoader().add("bad.yaml", String.valueOf(row.get("book")));

    assertThat(loader.problems())
        .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
        .isEqualTo(row.get("faults"));
    assertThat(loader.problems()).allSatisfy(p -> assertThat(p.message()).isNotBlank());
    assertThatThrownBy(loader::load)
        .isInstanceOf(CodebookException.class)
        .hasMessageContaining("bad.yaml:");
  }

  @Test
  void laterFileOverridesARule() {
    String book =
        """
        rules:
          - id: attack
            code: AID
            trigger: {lemma: [help], pos: VERB}
            examples: [x]
        """;
    Codebook codebook =
        new CodebookLoader()
            .add("book.yaml", TestBooks.resource("matcher-book.yaml"))
            .add("user.yaml", book)
            .load();

    List<Rule> rules = codebook.rules().stream().filter(r -> r.id().equals("attack")).toList();
    assertThat(rules).extracting(Rule::code).containsExactly("AID");
    assertThat(rules).extracting(Rule::source).containsExactly("user.yaml:2");
  }
}
