package dev.assay.export.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void aReportCannotWriteToTheTerminal() {
    Run run = new Run("a\u001b[31mred\u001b]0;title\u0007 \u009b2J b\r\nc", Style.PLAIN);
    assertThat(run.rendered(false)).isEqualTo("a[31mred]0;title 2J b  c");
  }

  @Test
  void aReportCannotTurnTheReadingDirection() {
    assertThat(new Run("not\u202e lufwal\u202c \u2066x\u2069\u200f", Style.PLAIN).rendered(false))
        .isEqualTo("not lufwal x");
  }

  @Test
  void wordsThatRunRightToLeftAreSetApart() {
    assertThat(new Run("in صوت الوادي, 3 July", Style.PLAIN).rendered(false))
        .isEqualTo("in \u2068صوت الوادي\u2069, 3 July");
  }

  @Test
  void styleStandsAroundTheWords() {
    assertThat(new Run("code", Style.CODE).rendered(true)).isEqualTo("\u001b[36mcode\u001b[0m");
  }
}
