package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Passage;
import dev.assay.ledger.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a claim comes to over some days of reports (settled.tsv). */
class SettledTest {
  private static final ToldReports REPORTS = new ToldReports();
  private static final Set<Role> BEARING_OUT =
      Set.of(Role.ASSERT, Role.CORROBORATE, Role.CONFIRM, Role.REPEAT);
  private static final Pattern REPORT = Pattern.compile("(\\d+) ([^:]+): (.*)");

  @AfterAll
  static void close() {
    REPORTS.close();
  }

  static Stream<String[]> rows() {
    return Resources.table("settled.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void comesTo(String reports, String words, String status) {
    assertThat(statuses(reports, words)).isSubsetOf(status.split("\\|")).isNotEmpty();
  }

  /** Rows that nobody looks at one by one; how many are right may only grow. */
  @Test
  void comesTo_aside() {
    List<String[]> rows = Resources.table("settled-aside.tsv");
    long right =
        rows.stream()
            .filter(row -> isRight(statuses(row[0], row[1]), Set.of(row[2].split("\\|"))))
            .count();
    System.out.println("settled-aside.tsv: " + right + " of " + rows.size());
    assertThat(right).isGreaterThanOrEqualTo(3);
  }

  private static boolean isRight(Set<String> found, Set<String> expected) {
    return !found.isEmpty() && expected.containsAll(found);
  }

  /** The statuses of the claims that some words of a report bear out. */
  private static Set<String> statuses(String reports, String words) {
    List<Entry> entries = new ArrayList<>();
    String teller = "";
    int from = 0;
    int report = 0;
    for (String told : reports.split(" \\|\\| ")) {
      Matcher m = REPORT.matcher(told);
      assertThat(m.matches()).as(told).isTrue();
      LocalDate day = LocalDate.of(2034, 5, Integer.parseInt(m.group(1)));
      String id = "r" + report++;
      entries.addAll(REPORTS.entries(id, m.group(2), day, m.group(3)));
      if (m.group(3).contains(words)) {
        teller = id;
        from = m.group(3).indexOf(words);
      }
    }
    Set<String> found = new TreeSet<>();
    for (Claim c : CaseFold.claims(Ledger.open(), entries)) {
      for (Evidence e : c.evidence()) {
        Passage at = e.entry().passage();
        boolean there = at.start() < from + words.length() && at.end() > from;
        if (there && e.entry().report().id().equals(teller) && BEARING_OUT.contains(e.role())) {
          found.add(c.status().word());
        }
      }
    }
    return found;
  }
}
