package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers stand, and in which order questions are told; of claims made by hand. */
class SituationTest {
  @ParameterizedTest
  @CsvSource({
    "REPORTED, ASSERT, true",
    "DISPUTED, ASSERT DENY, true",
    "REFUTED, ASSERT DENY, false",
    "OVERTAKEN, ASSERT OVERTAKEN, false",
    "EXPIRED, ASSERT, false",
    "PREMATURE, ASSERT PREMATURE, false",
    "PREMATURE, ASSERT PREMATURE CONFIRM, true",
    "PREMATURE, ASSERT PREMATURE CONFIRM REPEAT, true",
    "PREMATURE, ASSERT PREMATURE CONFIRM OVERTAKEN, false",
    "PREMATURE, ASSERT PREMATURE CONFIRM CONTRADICT REPEAT, false",
    "PREMATURE, ASSERT PREMATURE CONFIRM RETRACT, false"
  })
  void anAnswerStandsUntilItsEvidenceEndsIt(Status status, String roles, boolean stands) {
    Claim claim = claim("Who holds Maron?", "army", "control", status, 1, roles);
    assertThat(Situation.stands(claim)).isEqualTo(stands);
    Situation.Question only = Situation.of(List.of(claim)).questions().get(0);
    assertThat(only.standing()).hasSize(stands ? 1 : 0);
    assertThat(only.gone()).hasSize(stands ? 0 : 1);
  }

  @Test
  void familiesComeInTheirOrderThenWhatStandsThenTheLatest() {
    Situation told =
        Situation.of(
            List.of(
                claim("D?", "x", "siege", Status.REPORTED, 28, "ASSERT"),
                claim("A?", "x", "control", Status.REFUTED, 9, "ASSERT"),
                claim("B?", "x", "control", Status.REPORTED, 2, "ASSERT"),
                claim("C?", "x", "control", Status.REPORTED, 5, "ASSERT"),
                claim("C?", "y", "control", Status.REFUTED, 8, "ASSERT")));
    assertThat(told.questions())
        .extracting(Situation.Question::words)
        .containsExactly("C?", "B?", "A?", "D?");
  }

  private static Claim claim(
      String question, String value, String family, Status status, int day, String roles) {
    LocalDate on = TestEntries.day(day);
    Entry entry = TestEntries.control("r1", 1, value, "MIL", "Maron");
    Stream<Role> heard = Arrays.stream(roles.split(" ")).map(Role::valueOf);
    return new Claim(
        question + value,
        "control:mrn",
        family,
        "territory",
        question,
        value,
        status,
        on,
        false,
        List.of(new Turn(status, on, List.of())),
        List.of("r1"),
        null,
        heard.map(role -> new Evidence(entry, role, "r1", "r1", "")).toList(),
        Claim.KnownSince.day(on, 1));
  }
}
