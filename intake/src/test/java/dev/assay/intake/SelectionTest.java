package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A selection finds what the selectors find, in their order. */
class SelectionTest {
  private static final Document PAGE =
      Jsoup.parse(
          "<time id=a datetime=1></time><article><p id=b class='by, line'>x<time id=c datetime=2>"
              + "</time></p></article><div class=author><i id=d class=fn>y</i></div>"
              + "<i id=e class=fn>z</i>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time[datetime] | a c",
        "article time[datetime] | c",
        "[class*=author] .fn, article time[datetime] | c d",
        "article > p | b",
        "[class='by, line'] | b",
        "article [class='by, line'] time | c",
        "article .fn | ''",
      })
  void selects(String selectors, String ids) {
    assertThat(new Selection(selectors).of(PAGE))
        .extracting(Element::id)
        .isEqualTo(PAGE.select(selectors).eachAttr("id"))
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
  }
}
