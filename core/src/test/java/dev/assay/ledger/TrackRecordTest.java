package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackRecordTest {
  /** Quantiles of Beta(right + 2, wrong + 1), from its closed forms and from tables. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.6667, 0.3162, 0.9487, F",
    "1, 0, 0.7500, 0.4642, 0.9655, F",
    "0, 1, 0.5000, 0.1958, 0.8042, F",
    "5, 0, 0.8750, 0.7197, 0.9851, C",
    "8, 0, 0.9091, 0.7943, 0.9895, B",
    "21, 0, 0.9583, 0.9047, 0.9954, A",
    "0, 5, 0.2500, 0.0788, 0.4526, E",
  })
  void theLetterFollowsTheIntervalsLowerEnd(
      int right, int wrong, double mean, double low, double high, char letter) {
    TrackRecord record = new TrackRecord("S", "territory", right, wrong, 0, null);
    Offset<Double> near = Offset.offset(0.00006);
    assertThat(record.mean()).isEqualTo(mean, near);
    assertThat(record.low()).isEqualTo(low, near);
    assertThat(record.high()).isEqualTo(high, near);
    assertThat(record.letter()).isEqualTo(letter);
  }

  @Test
  void manyOutcomesDoNotOverflow() {
    TrackRecord record = new TrackRecord("S", "territory", 9_000, 1_000, 0, null);
    assertThat(record.low()).isBetween(.89, .90);
    assertThat(record.high()).isBetween(.90, .91);
  }

  @Test
  void aSourceCountsOnceAClaimAndNotAfterItIsSettled() {
    Claim premature =
        claim(
            Status.PREMATURE,
            5,
            evidence("early", 1, Role.ASSERT),
            evidence("early", 2, Role.REPEAT),
            evidence("late", 6, Role.REPEAT));
    List<TrackRecord> records = TrackRecord.of(List.of(premature));
    assertThat(records).hasSize(1);
    TrackRecord one = records.get(0);
    assertThat(one.domain()).isEqualTo("territory");
    assertThat(List.of(one.right(), one.wrong(), one.premature())).containsExactly(0, 1, 1);
    assertThat(one.leadDays()).isNull();
  }

  @Test
  void whoDeniedWhatWasSoWasWrong_andWhoToldItFirstHasALead() {
    Claim confirmed =
        claim(
            Status.CONFIRMED,
            5,
            evidence("first", 1, Role.ASSERT),
            evidence("first", 2, Role.DENY),
            evidence("first", 5, Role.CONFIRM));
    TrackRecord record = TrackRecord.of(List.of(confirmed)).get(0);
    assertThat(List.of(record.right(), record.wrong())).containsExactly(1, 0);
    assertThat(record.leadDays()).isEqualTo(4.0);
    Claim denied = claim(Status.CONFIRMED, 5, evidence("first", 2, Role.DENY));
    assertThat(TrackRecord.of(List.of(denied)).get(0).wrong()).isEqualTo(1);
  }

  @Test
  void whatIsOpenMakesNoRecord() {
    for (Status open :
        List.of(Status.REPORTED, Status.DISPUTED, Status.OVERTAKEN, Status.EXPIRED)) {
      assertThat(TrackRecord.of(List.of(claim(open, 5, evidence("r", 1, Role.ASSERT))))).isEmpty();
    }
  }

  /** The item's figure is the claim's own; whoever makes it, good or bad, leaves it as it is. */
  @ParameterizedTest
  @CsvSource({
    "REPORTED,6",
    "CONFIRMED,2",
    "CORROBORATED,2",
    "OVERTAKEN,3",
    "DISPUTED,4",
    "REFUTED,5",
    "PREMATURE,5",
    "EXPIRED,6"
  })
  void theFigureFollowsTheStatus(Status status, int figure) {
    assertThat(claim(status, 5, evidence("r", 1, Role.ASSERT)).credibility()).isEqualTo(figure);
  }

  private static Evidence evidence(String report, int day, Role role) {
    Entry entry = TestEntries.control(report, day, "army", "MIL", "Tok");
    return new Evidence(entry, role, "o", "i", "why");
  }

  private static Claim claim(Status status, int day, Evidence... evidence) {
    LocalDate on = evidence[0].entry().report().day().withDayOfMonth(day);
    return new Claim(
        "c",
        "d",
        "control",
        "territory",
        "Who holds Tok?",
        "army",
        status,
        on,
        false,
        List.of(),
        List.of(),
        null,
        List.of(evidence),
        Claim.KnownSince.day(on, 0));
  }
}
