package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.Assay;
import dev.assay.AssayException;
import dev.assay.Claim;
import dev.assay.Ledger;
import dev.assay.Reading;
import dev.assay.Report;
import dev.assay.Statement;
import dev.assay.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API as a program that embeds it sees it: this package knows nothing else of Assay. */
class ExamplesTest {
  private static final String SIEGE =
      """
      Word from the port

      The siege of Tobruk has been lifted, the Coast Brigades said on Wednesday.
      """;
  private static final String STILL =
      """
      Port still cut off

      Claims by the Coast Brigades that the siege of Tobruk had been lifted were premature.
      """;

  private static Assay assay;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    assay = Assay.open();
  }

  @AfterAll
  static void close() {
    assay.close();
  }

  private static Report siege() {
    return Report.of(SIEGE).from("Coast Radio").published(LocalDate.of(2031, 4, 2));
  }

  private static Report still() {
    return Report.of(STILL)
        .from("Gulf Herald")
        .published(OffsetDateTime.parse("2031-04-04T08:00:00+02:00"));
  }

  private static String printed(Consumer<PrintStream> example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsWhatAReportSays() {
    String text = "The Libyan army shelled Bani Walid on Tuesday, a United Nations official said.";
    assertThat(printed(out -> ReadAReport.tell(text, out)))
        .startsWith("ASSAULT by Libyan army, says ")
        .contains("shelled Bani Walid");
  }

  @Test
  void followsClaims() {
    assertThat(printed(out -> FollowClaims.tell(assay, List.of(still(), siege()), out)))
        .contains("Tobruk", "since 2031-04-04", "ASSERT Coast Radio", "PREMATURE Gulf Herald");
  }

  @Test
  void knowsNoMoreThanWasPublishedByTheDay() {
    Ledger ledger = new Ledger();
    ledger.add(assay.read(still()));
    ledger.add(assay.read(siege()));
    Claim then = lifted(ledger.claims(LocalDate.of(2031, 4, 3)));
    Claim now = lifted(ledger.claims());
    assertThat(then.status()).isEqualTo(Status.REPORTED);
    assertThat(now.status()).isEqualTo(Status.PREMATURE);
    assertThat(now.id()).isEqualTo(then.id());
    assertThat(ledger.claim(now.id())).contains(now);
    assertThat(ledger.claim(now.id(), LocalDate.of(2031, 4, 1))).isEmpty();
    assertThat(ledger.lastDay()).contains(LocalDate.of(2031, 4, 4));
    assertThat(now.history())
        .allSatisfy(
            turn ->
                assertThat(turn.because())
                    .allSatisfy(id -> assertThat(ledger.statement(id)).isPresent()));
  }

  private static Claim lifted(List<Claim> claims) {
    return claims.stream().filter(c -> c.answer().contains("lifted")).findFirst().orElseThrow();
  }

  @Test
  void takesAReportOnce() {
    Ledger ledger = new Ledger();
    Reading reading = assay.read(siege());
    assertThat(ledger.add(reading)).isTrue();
    assertThat(ledger.add(reading)).isFalse();
    assertThat(ledger.add(assay.read(siege()))).isFalse();
    assertThat(ledger.readings()).containsExactly(reading);
  }

  @Test
  void keepsWhatIsUndatedAndRestsNoClaimOnIt() {
    Ledger ledger = new Ledger();
    assertThat(ledger.add(assay.read(Report.of(SIEGE)))).isTrue();
    assertThat(ledger.readings().get(0).statements()).isNotEmpty();
    assertThat(ledger.claims()).isEmpty();
    assertThat(ledger.lastDay()).isEmpty();
  }

  @Test
  void pointsIntoTheTextThatItWasGiven() {
    Reading reading = assay.read(siege());
    assertThat(reading.report().text()).isEqualTo(SIEGE);
    for (Statement s : reading.statements()) {
      assertThat(SIEGE.substring(s.start(), s.end())).isEqualTo(s.quote());
      assertThat(s.sources().get(0).name()).isEqualTo("Coast Radio");
    }
  }

  @Test
  void readsFilesAndPages() throws Exception {
    Path file = Files.writeString(folder.resolve("siege.txt"), SIEGE);
    assertThat(Report.of(file).id()).isEqualTo(Report.of(SIEGE).id());
    String page =
        "<html><head><title>Siege of Tobruk</title></head><body><p>"
            + "The siege of Tobruk has been lifted, the Coast Brigades said on Wednesday."
            + "</p></body></html>";
    Report report = Report.of(page.getBytes(StandardCharsets.UTF_8), "https://example.org/siege");
    assertThat(report.text()).contains("has been lifted").doesNotContain("<p>");
    assertThat(report.origin()).isEqualTo("https://example.org/siege");
  }

  @Test
  void namesWhatItCannotTakeIn() {
    assertThatThrownBy(() -> Report.of("  \n "))
        .isInstanceOf(AssayException.class)
        .hasMessageStartingWith("ASSAY-INTAKE-EMPTY: text: ");
    assertThatThrownBy(() -> Report.of(folder.resolve("none.txt")))
        .isInstanceOfSatisfying(
            AssayException.class, e -> assertThat(e.code()).startsWith("ASSAY-INTAKE-"));
  }

  @Test
  void servesSeveralThreads() throws Exception {
    List<String> alone =
        assay.read(siege()).statements().stream().map(Statement::toString).toList();
    Ledger ledger = new Ledger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(
            () -> {
              Reading reading = assay.read(siege());
              ledger.add(reading);
              ledger.claims();
              return reading.statements().stream().map(Statement::toString).toList();
            });
      }
      for (Future<List<String>> done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(ledger.readings()).hasSize(1);
  }
}
