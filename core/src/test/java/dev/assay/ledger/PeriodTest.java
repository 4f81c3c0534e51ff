package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night ends on the day on which it fell. */
class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2031-03-02T00:00, 2031-03-01",
    "2031-03-02T05:59:59, 2031-03-01",
    "2031-03-02T06:00, 2031-03-01",
    "2031-03-02T06:00:00.000000001, 2031-03-02",
    "2031-03-02T23:30, 2031-03-02",
    "2031-01-01T04:00, 2030-12-31"
  })
  void theLastDayIsThatOfTheLastMoment(LocalDateTime end, LocalDate last) {
    assertThat(new Period(null, end).lastDay()).isEqualTo(last);
  }

  @Test
  void noPeriodEndsBeforeTheDayOnWhichItBegins() {
    LocalDateTime start = LocalDateTime.of(2031, 3, 2, 1, 0);
    assertThat(new Period(start, start.plusHours(2)).lastDay()).isEqualTo(start.toLocalDate());
    assertThat(new Period(start, null).lastDay()).isNull();
  }
}
