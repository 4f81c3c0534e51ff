package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one report does to the claim of another, sentence by sentence (bearings.tsv). */
class BearingsTest {
  private static final ToldReports REPORTS = new ToldReports();
  private static final LocalDate FIRST_DAY = LocalDate.of(2034, 5, 1);

  /** Before a role that the later report does not play. */
  private static final String NOT = "not ";

  @AfterAll
  static void close() {
    REPORTS.close();
  }

  static Stream<String[]> rows() {
    return Resources.table("bearings.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void bearsOnTheClaim(String claim, String later, String role) {
    Set<String> roles = roles(claim, later, 1);
    assertThat(isRight(role, roles)).as("%s | %s: %s", claim, later, roles).isTrue();
  }

  /**
   * Rows that nobody looks at one by one; what the reader understands of them may only grow.
   *
   * @param days from the claim to the later report
   * @param least so many rows are right
   */
  @ParameterizedTest
  @CsvSource({
    // before there were rules for such answers 40, 8, 4, 3, 8 and 17
    "bearings-aside.tsv, 1, 51",
    "tolls-aside.tsv, 2, 9",
    "behind-aside.tsv, 2, 5",
    "vows-aside.tsv, 2, 3",
    "oneevent-aside.tsv, 1, 9",
    "unclear-aside.tsv, 1, 18"
  })
  void bearsOnClaims_aside(String table, int days, int least) {
    List<String[]> rows = Resources.table(table);
    long right = rows.stream().filter(r -> isRight(r[2], roles(r[0], r[1], days))).count();
    System.out.println(table + ": " + right + " of " + rows.size());
    assertThat(right).isGreaterThanOrEqualTo(least);
  }

  /** Whether one of the roles that are expected is played, or the one that is not is not. */
  private static boolean isRight(String expected, Set<String> roles) {
    return expected.startsWith(NOT)
        ? !roles.contains(expected.substring(NOT.length()))
        : Stream.of(expected.split("\\|", -1)).anyMatch(roles::contains);
  }

  /** What the later report does to the claims that the first one makes. */
  private static Set<String> roles(String claim, String later, int days) {
    List<Entry> entries = new ArrayList<>(REPORTS.entries("first", "One Wire", FIRST_DAY, claim));
    entries.addAll(REPORTS.entries("second", "Two Post", FIRST_DAY.plusDays(days), later));
    Set<String> roles = new TreeSet<>();
    for (Claim c : CaseFold.claims(Ledger.open(), entries)) {
      List<Evidence> evidence = c.evidence();
      boolean first = isOf(evidence.get(0), "first");
      evidence.stream()
          .filter(e -> first && isOf(e, "second"))
          .forEach(e -> roles.add(e.role().word()));
    }
    return roles;
  }

  private static boolean isOf(Evidence evidence, String report) {
    return evidence.entry().report().id().equals(report);
  }
}
