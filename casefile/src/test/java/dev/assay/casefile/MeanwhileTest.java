package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.casefile.Newsroom.Said;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Site;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people correct one case at once: nobody's word is put over another's unseen. */
class MeanwhileTest {
  private static final Instant NOW = Instant.parse("2032-02-03T04:05:06Z");
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);
  private static final Hand ADA = new Hand(NOW, "Ada", null);
  private static final Hand BEN = new Hand(NOW.plusSeconds(60), "Ben", null);

  @TempDir Path folder;
  private Case ada;
  private Case ben;

  @BeforeEach
  void make() {
    Path file = folder.resolve("case.assay");
    Cases.create(file);
    ada = Cases.open(file);
    ben = Cases.open(file);
    Newsroom newsroom = new Newsroom(1);
    int day = 0;
    for (String place : List.of("Lotar", "Merun")) {
      for (String source : List.of("residents", "the mayor")) {
        String words = "The siege of " + place + " is lifted, " + source + " said.";
        Said said = Newsroom.state(words, "SIEGE", "lifted", place, "The army", source);
        ada.add(
            newsroom.filing("Day " + day, "Gulf Herald", MONDAY.plusDays(day++), List.of(said)));
      }
    }
  }

  @AfterEach
  void close() {
    ada.close();
    ben.close();
  }

  private Claim about(String place) {
    return ben.claims(Query.ALL).rows().stream()
        .filter(c -> c.evidence().get(0).entry().site().name().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static String statement(Claim claim, int i) {
    return claim.evidence().get(i).entry().id();
  }

  private static Rulings.Correction at(String place) {
    Site site = new Site(place, place, 77L, "at", null, 1.0, 2.0, 3.0, null, "XQA");
    return new Rulings.Correction(null, null, site, null, null, null);
  }

  private void assertStale(ThrowingCallable correction, String... told) {
    String version = ben.version();
    List<Claim> claims = ben.claims(Query.ALL).rows();
    assertThatThrownBy(correction)
        .isInstanceOfSatisfying(
            CaseException.class, e -> assertThat(e.kind()).isEqualTo(Kind.STALE))
        .hasMessageStartingWith("ASSAY-CASE-019")
        .hasMessageContainingAll(told);
    assertThat(ben.version()).isEqualTo(version);
    assertThat(ben.claims(Query.ALL).rows()).isEqualTo(claims);
  }

  @Test
  void theSameClaimIsNotRenamedTwice() {
    String seen = ben.version();
    String id = about("Lotar").id();
    ada.rename(id, "Is it over?", ADA.seen(ada.version()));
    assertStale(
        () -> ben.rename(id, "Has it ended?", BEN.seen(seen)),
        "by Ada",
        "Is it over?",
        "04:05 UTC");
    ben.rename(id, "Has it ended?", BEN.seen(ben.version()));
    assertThat(about("Lotar").question()).isEqualTo("Has it ended?");
    assertThat(ben.check()).isEmpty();
  }

  @Test
  void whatIsGoneMeanwhileIsToldAsGone() {
    String seen = ben.version();
    String id = about("Lotar").id();
    ada.reject(id, ADA);
    assertStale(() -> ben.rename(id, "Has it ended?", BEN.seen(seen)), "rejected " + id);
    assertThatThrownBy(() -> ben.rename(id, "Has it ended?", BEN))
        .hasMessageStartingWith("ASSAY-CASE-010");
  }

  @Test
  void theSameStatementIsNotCorrectedTwice() {
    String seen = ben.version();
    String statement = statement(about("Lotar"), 0);
    ada.correct(statement, at("Sarnat"), "place=Sarnat", ADA);
    assertStale(
        () -> ben.correct(statement, at("Doveth"), "place=Doveth", BEN.seen(seen)), "place=Sarnat");
    assertStale(() -> ben.reject(statement, BEN.seen(seen)), "place=Sarnat");
    assertStale(() -> ben.split(List.of(statement), "Another", BEN.seen(seen)), "place=Sarnat");
  }

  /** A claim and the statements it rests on are one matter, whichever of them was corrected. */
  @Test
  void aClaimAndItsStatementsAreOneMatter() {
    String seen = ben.version();
    Claim lotar = about("Lotar");
    ada.reject(statement(lotar, 1), ADA);
    assertStale(() -> ben.reject(lotar.id(), BEN.seen(seen)), "rejected statement");
    String later = ben.version();
    Claim merun = about("Merun");
    ada.rename(merun.id(), "Is it over?", ADA);
    assertStale(
        () -> ben.correct(statement(merun, 1), at("Doveth"), "place=Doveth", BEN.seen(later)),
        "Is it over?");
  }

  @Test
  void otherMattersDoNotStandInTheWay() {
    String seen = ben.version();
    Claim lotar = about("Lotar");
    Claim merun = about("Merun");
    ada.rename(lotar.id(), "Is it over?", ADA);
    ada.correct(statement(lotar, 1), at("Lotar"), "place=Lotar", ADA);
    ben.rename(merun.id(), "Has it ended?", BEN.seen(seen));
    ben.correct(statement(merun, 0), at("Merun"), "place=Merun", BEN.seen(ben.version()));
    assertThat(ben.check()).isEmpty();
  }

  /** New reports are no corrections, and a machine that reads on never refuses a person. */
  @Test
  void newReportsDoNotStandInTheWay() {
    String seen = ben.version();
    String id = about("Lotar").id();
    ada.add(new Newsroom(5).report(1, 10, 5));
    ben.rename(id, "Has it ended?", BEN.seen(seen));
    assertThat(ben.claim(id, null).question()).isEqualTo("Has it ended?");
  }

  @Test
  void aJoinIsRefusedWhereEitherWasCorrected() {
    String seen = ben.version();
    Claim lotar = about("Lotar");
    Claim merun = about("Merun");
    ada.rename(merun.id(), "Is it over?", ADA);
    assertStale(() -> ben.join(lotar.id(), merun.id(), BEN.seen(seen)), "Is it over?");
    assertStale(() -> ben.join(merun.id(), lotar.id(), BEN.seen(seen)), "Is it over?");
  }

  @Test
  void takingBackIsACorrection() {
    String id = about("Lotar").id();
    ada.rename(id, "Is it over?", ADA);
    String seen = ben.version();
    assertThat(ada.undo(0, ADA)).contains("Is it over?");
    assertThat(ben.version()).isNotEqualTo(seen);
    assertStale(() -> ben.rename(id, "Has it ended?", BEN.seen(seen)), "taken back", "Is it over?");
  }

  @Test
  void theLastCorrectionIsTakenBackByWhoGaveItOrByItsNumber() {
    String id = about("Lotar").id();
    ada.rename(id, "Is it over?", ADA);
    assertThatThrownBy(() -> ben.undo(0, BEN))
        .hasMessageStartingWith("ASSAY-CASE-013")
        .hasMessageContainingAll("Ada", "no. 1");
    assertThat(ben.undo(1, BEN)).contains("Is it over?");
    ben.rename(id, "Has it ended?", BEN);
    assertStale(() -> ben.undo(0, BEN.seen("1.1")), "Has it ended?");
  }

  /** Two people come through one desk, and so as one user of the server: their names part them. */
  @Test
  void theLogTellsWhoItWas() {
    String id = about("Lotar").id();
    ada.rename(id, "Is it over?", ADA);
    ada.rename(id, "Is it?", BEN);
    ada.rename(id, "Is it still?", NOW);
    assertThat(ben.journal(Query.ALL).rows())
        .extracting(JournalRow::by)
        .containsExactly(
            Cases.POSTGRESQL ? "postgres" : null,
            Cases.POSTGRESQL ? "Ben (postgres)" : "Ben",
            Cases.POSTGRESQL ? "Ada (postgres)" : "Ada");
    assertThatThrownBy(() -> ben.reject(about("Lotar").id(), BEN.seen("yesterday")))
        .hasMessageStartingWith("ASSAY-CASE-013");
  }

  /** Of many who correct one claim from the same page at the same moment, one is heard. */
  @Test
  void oneOfManyIsHeard() throws Exception {
    String seen = ben.version();
    String id = about("Lotar").id();
    List<String> heard = new CopyOnWriteArrayList<>();
    List<Throwable> refused = new CopyOnWriteArrayList<>();
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String question = "Question " + i + "?";
      people.add(
          new Thread(
              () -> {
                try (Case own = Cases.open(folder.resolve("case.assay"))) {
                  own.rename(id, question, new Hand(NOW, question, seen));
                  heard.add(question);
                } catch (CaseException e) {
                  refused.add(e);
                }
              }));
    }
    people.forEach(Thread::start);
    for (Thread person : people) {
      person.join();
    }
    assertThat(heard).hasSize(1);
    assertThat(refused).hasSize(5).allMatch(e -> ((CaseException) e).kind() == Kind.STALE);
    assertThat(ben.claim(id, null).question()).isEqualTo(heard.get(0));
    assertThat(ben.journal(Query.ALL).rows()).hasSize(1);
  }
}
