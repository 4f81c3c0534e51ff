package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaScriptTest {
  @ParameterizedTest
  @CsvSource({
    "lower|0|, The, the",
    "lower|3|y, Armies, army",
    "lower|4|go, Went, go",
    "keep|0|, Omdal, Omdal",
    "keep|1|, Rebels, Rebel",
    "lower|2|be, is, be",
  })
  void apply(String script, String form, String lemma) {
    LemmaScript parsed = LemmaScript.parse(script);
    assertThat(parsed.fits(form)).isTrue();
    assertThat(parsed.apply(form)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({"lower|3|y, as", "lower|2|, as", "keep|1|, a"})
  void fits_notWhereNothingOrLessIsLeft(String script, String form) {
    assertThat(LemmaScript.parse(script).fits(form)).isFalse();
  }

  @Test
  void parse_rejectsWhatIsNoScript() {
    assertThatThrownBy(() -> LemmaScript.parse("lower|y"))
        .isInstanceOf(ReaderException.class)
        .hasMessageStartingWith("ASSAY-READER-02")
        .hasMessageContaining("case|cut|add");
  }
}
