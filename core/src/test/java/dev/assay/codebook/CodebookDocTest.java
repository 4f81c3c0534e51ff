package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodebookDocTest {
  @Test
  void printsTheSmallBookAsTheFileHasIt() {
    assertThat(new CodebookDoc(TestBooks.small()).markdown())
        .isEqualTo(TestBooks.resource("matcher-book.md"));
  }

  @Test
  void printsEveryRuleOfTheShippedBook() {
    Codebook book = Codebook.open();
    String page = new CodebookDoc(book).markdown();

    assertThat(book.rules())
        .allSatisfy(rule -> assertThat(page).contains("\n### " + rule.id() + "\n"));
  }
}
