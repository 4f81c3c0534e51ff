package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Tsv;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of events, and which of them are one. */
class EventQuestionsTest {
  private static final Stance FLAT = new Stance("+", "CT", 3, "actual", "complete");

  private final EventQuestions questions = new EventQuestions();

  static Stream<List<String>> cases() {
    return Tsv.rows(EventQuestionsTest.class, "asked-of-events.tsv").stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areAskedInWords(List<String> row) {
    Entry entry = entry(row);
    assertThat(questions.question(entry, TestEntries.town("Maron", row.get(4))))
        .isEqualTo(row.get(7));
  }

  private static Entry entry(List<String> row) {
    String mode = row.get(1).isEmpty() ? null : row.get(1);
    return TestEntries.deed(
        TestEntries.report("r1", 9),
        new Content("event", row.get(0), mode, null, null, "rule", "words", 0.8),
        parties(row.get(2)),
        parties(row.get(3)),
        TestEntries.town("Maron", row.get(4)),
        period(row.get(5), row.get(6)),
        new Voice("anonymous", "sources", List.of(), "said", FLAT),
        FLAT);
  }

  private static List<Party> parties(String cell) {
    return Stream.of(cell.split(";"))
        .filter(p -> !p.isEmpty())
        .map(p -> p.split("/", -1))
        .map(p -> TestEntries.party(p[0], p[1].isEmpty() ? null : p[1]))
        .toList();
  }

  private static Period period(String from, String to) {
    LocalDateTime start =
        from.equals("-") ? null : TestEntries.day(Integer.parseInt(from)).atStartOfDay();
    LocalDateTime end =
        to.equals("-") ? null : TestEntries.day(Integer.parseInt(to) + 1).atStartOfDay();
    return new Period(start, end);
  }

  /** Whoever does it to whom is asked apart; who talks with whom is the same either way. */
  @Test
  void ofOtherPartiesAreOthers() {
    assertThat(one("ASSAULT", "Army/MIL", "Rebels/REB", "Rebels/REB", "Army/MIL")).isFalse();
    assertThat(one("ASSAULT", "Army/MIL", "Rebels/REB", "Troops/MIL", "Fighters/REB")).isTrue();
    assertThat(one("ASSAULT", "Army/MIL", "", "", "Rebels/REB")).isTrue();
    assertThat(one("CONSULT", "Army/MIL", "Rebels/REB", "Rebels/REB", "Army/MIL")).isTrue();
    assertThat(one("CONSULT", "Army/MIL", "Rebels/REB", "Elders/", "Army/MIL")).isFalse();
  }

  private boolean one(String code, String who, String whom, String other, String otherWhom) {
    Entry a = entry(List.of(code, "", who, whom, "at", "3", "3"));
    Entry b = entry(List.of(code, "", other, otherWhom, "at", "3", "3"));
    return questions.deed(a).same(questions.deed(b));
  }
}
