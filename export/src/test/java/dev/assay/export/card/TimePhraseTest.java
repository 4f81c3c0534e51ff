package dev.assay.export.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.time.Granularity;
import dev.assay.time.TimeInterval;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TimePhraseTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/times.tsv", delimiter = '\t', numLinesToSkip = 1)
  void saysAnInterval(String start, String end, Granularity granularity, String phrase) {
    TimeInterval interval = new TimeInterval(moment(start), moment(end), granularity);
    assertThat(TimePhrase.of(interval)).isEqualTo(phrase);
  }

  private static LocalDateTime moment(String iso) {
    return iso == null ? null : LocalDateTime.parse(iso);
  }
}
