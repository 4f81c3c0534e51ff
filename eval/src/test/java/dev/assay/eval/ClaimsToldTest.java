package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.ReportCards;
import dev.assay.reader.Reader;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one report makes claims of, and what it does not (claims-told.tsv). */
class ClaimsToldTest {
  private static final Reader READER = Reader.open();
  private static final GoldReading READING = new GoldReading(READER);
  private static final LocalDate DAY = LocalDate.of(2034, 5, 1);

  @AfterAll
  static void close() {
    READER.close();
  }

  static Stream<String[]> rows() throws IOException {
    try (InputStream in = ClaimsToldTest.class.getResourceAsStream("claims-told.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .map(r -> new String[] {r[0], r[1], r[2], r.length > 3 ? r[3] : ""})
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void makesTheClaimOrNone(String text, String whether, String asked, String pending) {
    List<String> claims =
        CaseFold.claims(Ledger.open(), entries(text)).stream().map(ClaimsToldTest::claim).toList();
    boolean told = claims.stream().anyMatch(c -> c.startsWith(asked));
    boolean expected = whether.equals("yes") == pending.isEmpty();
    assertThat(told).as("%s%n%s %s%nclaims: %s", text, whether, asked, claims).isEqualTo(expected);
  }

  private static List<Entry> entries(String text) {
    Report report =
        new TakenIn()
            .report(
                new Report(
                    "told",
                    null,
                    new Outlet("One Wire"),
                    null,
                    PublicationTime.given(DAY),
                    "en",
                    "told",
                    "",
                    text,
                    List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
                    List.of()));
    return Entries.of(READING.coder().code(READING.document(report)), ReportCards.of(report));
  }

  private static String claim(Claim c) {
    return c.question() + " = " + c.value();
  }
}
