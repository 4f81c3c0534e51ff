package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.casefile.Newsroom.Said;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case does, on a file of its own. */
class CaseTest {
  private static final Instant NOW = Instant.parse("2032-02-03T04:05:06Z");
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);

  private final Newsroom newsroom = new Newsroom(1);

  @TempDir Path folder;
  private Path file;
  private Case open;

  @BeforeEach
  void make() {
    file = folder.resolve("case.assay");
    Cases.create(file);
    open = Cases.open(file);
  }

  @AfterEach
  void close() {
    open.close();
  }

  private static Said siege(String value, String source) {
    return Newsroom.state(
        "The siege of Lotar is " + value + ", " + source + " said.",
        "SIEGE",
        value,
        "Lotar",
        "The army",
        source);
  }

  private Receipt add(String title, LocalDate day, Said... said) {
    return open.add(newsroom.filing(title, "Gulf Herald", day, List.of(said)));
  }

  private Claim onlyClaim() {
    List<Claim> claims = open.claims(Query.ALL).rows();
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private void assertSound() {
    assertThat(open.check()).isEmpty();
  }

  @Test
  void aReportIsKeptByteForByte() {
    Filing filing =
        newsroom.filing(
            "Naïve 😀 news", "Gulf Herald", MONDAY, List.of(siege("holding", "residents")));
    Receipt receipt = open.add(filing);
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ADDED);
    assertThat(receipt.statements()).isEqualTo(1);
    assertThat(receipt.claims()).isEqualTo(1);
    StoredReport stored = open.report(receipt.report().substring(0, 6));
    assertThat(stored.bytes()).isEqualTo(filing.bytes());
    assertThat(stored.row().sha256()).isEqualTo(Digest.of(filing.bytes()));
    assertThat(stored.given()).containsEntry("outlet", "Gulf Herald");
    assertSound();
  }

  @Test
  void theSameReportTwiceChangesNothing() throws IOException {
    Filing filing =
        newsroom.filing("News", "Gulf Herald", MONDAY, List.of(siege("holding", "residents")));
    open.add(filing);
    open.close();
    byte[] before = bytes();
    open = Cases.open(file);
    Receipt again = open.add(filing);
    assertThat(again.outcome()).isEqualTo(Receipt.Outcome.PRESENT);
    assertThat(open.reports(Query.ALL).rows()).hasSize(1);
    assertThat(open.statements(Query.ALL).rows()).hasSize(1);
    open.close();
    assertThat(bytes()).isEqualTo(before);
    open = Cases.open(file);
  }

  @Test
  void aPreviewTellsWhatAddingDoesAndChangesNothing() {
    add("News", MONDAY, siege("holding", "residents"));
    Claim before = onlyClaim();
    Filing denial =
        newsroom.filing(
            "More news", "Desert Post", MONDAY.plusDays(1), List.of(siege("lifted", "the mayor")));
    Preview preview = open.preview(denial);
    assertThat(onlyClaim()).isEqualTo(before);
    assertThat(preview.present()).isNull();
    assertThat(preview.told().text()).contains("Lotar");
    open.add(denial);
    for (Preview.Touched touched : preview.touched().get(0)) {
      Claim after = open.claim(touched.after().id(), null);
      assertThat(touched.after().status()).isEqualTo(after.status());
      assertThat(touched.after().evidence()).hasSameSizeAs(after.evidence());
    }
    assertThat(preview.touched().get(0)).isNotEmpty();
    assertThat(
            Stream.concat(
                    preview.touched().get(0).stream()
                        .map(Preview.Touched::before)
                        .filter(Objects::nonNull),
                    preview.known().get(0).stream())
                .map(Claim::id))
        .contains(before.id());
    Preview again = open.preview(denial);
    assertThat(again.present()).isNotNull();
    assertThat(again.touched().get(0)).isEmpty();
    Filing earlier =
        newsroom.filing(
            "Old news", "Coast Radio", MONDAY.minusDays(1), List.of(siege("holding", "a doctor")));
    assertThat(open.preview(earlier).touched().get(0))
        .anySatisfy(t -> assertThat(t.before()).isNotNull());
    Filing undated =
        newsroom.filing("Odd news", "Coast Radio", null, List.of(siege("holding", "a doctor")));
    assertThat(open.preview(undated).touched().get(0)).isEmpty();
    assertThat(open.preview(undated).known().get(0)).isNotEmpty();
    assertSound();
  }

  @Test
  void aReportWithoutADateIsKeptAndNoClaimRestsOnIt() {
    Receipt receipt = add("News", null, siege("holding", "residents"));
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ADDED_UNDATED);
    assertThat(open.claims(Query.ALL).rows()).isEmpty();
    assertThat(open.reports(Query.ALL).rows()).hasSize(1);
    assertThat(open.search("siege", Query.ALL).rows()).hasSize(1);
    assertSound();
  }

  @Test
  void theOrderOfAddingDoesNotMatter() {
    Claim first = null;
    for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0))) {
      Path other = folder.resolve("order" + order + ".assay");
      Cases.create(other);
      try (Case one = Cases.open(other)) {
        for (int i : order) {
          one.add(
              newsroom.filing(
                  "Report " + i,
                  "Gulf Herald",
                  MONDAY.plusDays(i),
                  List.of(siege("lifted", List.of("residents", "the mayor", "a doctor").get(i)))));
        }
        Claim claim = one.claims(Query.ALL).rows().get(0);
        assertThat(one.check()).isEmpty();
        first = first == null ? claim : first;
        assertThat(claim).isEqualTo(first);
      }
    }
  }

  @Test
  void asOfADayLaterReportsAreNotKnown() {
    add("Monday", MONDAY, siege("lifted", "residents"));
    String early = onlyClaim().id();
    Claim then = onlyClaim();
    add("Wednesday", MONDAY.plusDays(2), siege("holding", "the mayor"));
    assertThat(open.claims(Query.ALL.asOf(MONDAY)).rows()).containsExactly(then);
    assertThat(open.claim(early, MONDAY)).isEqualTo(then);
    assertThat(open.claims(Query.ALL.asOf(MONDAY.minusDays(1))).rows()).isEmpty();
    assertThatThrownBy(() -> open.claim(early, MONDAY.minusDays(1)))
        .hasMessageStartingWith("ASSAY-CASE-010");
  }

  @Test
  void searchKnowsWordsInTheirForms() {
    add("Monday", MONDAY, siege("lifted", "residents"));
    add("Tuesday", MONDAY.plusDays(1), siege("holding", "the mayor"));
    assertThat(open.search("sieges", Query.ALL).rows()).hasSize(2);
    assertThat(open.search("\"lifted residents\"", Query.ALL).rows()).hasSize(1);
    assertThat(open.search("lift* mayor", Query.ALL).rows()).isEmpty();
    assertThat(open.search("siege", Query.ALL.asOf(MONDAY)).rows()).hasSize(1);
    assertThat(open.search("OR AND NOT ( \" siege", Query.ALL).rows()).isEmpty();
    assertThatThrownBy(() -> open.search("\" *", Query.ALL))
        .hasMessageStartingWith("ASSAY-CASE-016");
    String snippet = open.search("mayor", Query.ALL).rows().get(0).snippet();
    assertThat(snippet).contains(Hit.START + "mayor" + Hit.END);
  }

  @Test
  void claimsAreFiltered() {
    add("Monday", MONDAY, siege("lifted", "residents"));
    Query all = Query.ALL;
    assertThat(open.claims(all.place("Lotar")).rows()).hasSize(1);
    assertThat(open.claims(all.place("XQA")).rows()).hasSize(1);
    assertThat(open.claims(all.place("Elsewhere")).rows()).isEmpty();
    assertThat(open.claims(all.status("reported")).rows()).hasSize(1);
    assertThat(open.claims(all.status("refuted")).rows()).isEmpty();
    assertThat(open.claims(filter(null, "Residents", "siege")).rows()).hasSize(1);
    assertThat(open.claims(filter("The Army", null, "state")).rows()).hasSize(1);
    assertThat(open.claims(filter("nobody", null, null)).rows()).isEmpty();
    assertThat(open.headlines(all).rows()).extracting(Claim::id).containsExactly(onlyClaim().id());
    assertThat(open.headlines(all).rows().get(0).evidence()).isEmpty();
    assertThat(open.statements(filter("The Army", "residents", "SIEGE")).rows()).hasSize(1);
    assertThat(open.statements(filter(null, null, "event")).rows()).isEmpty();
    assertThat(open.tallies(Tallied.PLACE, all).rows())
        .extracting(Tally::name)
        .containsExactly("Lotar");
    assertThat(open.tallies(Tallied.ACTOR, all.asOf(MONDAY)).rows()).hasSize(1);
    assertThat(open.tallies(Tallied.SOURCE, all.asOf(MONDAY.minusDays(1))).rows()).isEmpty();
  }

  @Test
  void claimsAreFoundByTheWordsOfTheirQuestionAndByItsFamily() {
    add("Monday", MONDAY, siege("lifted", "residents"));
    Query all = Query.ALL;
    assertThat(open.asking("LOT besieged lifted", all).rows()).containsExactly(bare(onlyClaim()));
    assertThat(open.asking("ot", all).rows()).isEmpty();
    assertThat(open.asking("% _ !", all).rows()).isEmpty();
    assertThat(open.headlines(filter(null, null, "siege")).rows()).hasSize(1);
    assertThat(open.headlines(filter(null, null, "control")).rows()).isEmpty();
    assertThat(open.openings(List.of(onlyClaim().id(), "none")))
        .hasEntrySatisfying(
            onlyClaim().id(),
            o -> {
              assertThat(o.entry()).isEqualTo(onlyClaim().evidence().get(0).entry());
              assertThat(o.statement()).contains("Lotar");
            })
        .hasSize(1);
    assertThat(open.knowsPlace("lotar")).isTrue();
    assertThat(open.knowsPlace("XQA")).isTrue();
    assertThat(open.knowsPlace("Elsewhere")).isFalse();
  }

  private static Claim bare(Claim claim) {
    return claim.with(List.of());
  }

  @Test
  void whatPeopleHaveSpokenOfIsNotLookedOverAgain() {
    add("Monday", MONDAY, siege("lifted", "residents"), siege("lifted", "the mayor"));
    List<String> ids =
        open.doubtful(10, Query.ALL).rows().stream().map(s -> s.read().id()).sorted().toList();
    assertThat(ids).hasSize(2);
    Rulings.Correction right = new Rulings.Correction(null, null, null, null, null, null);
    open.correct(ids.get(0), right, "found right", NOW);
    open.reject(ids.get(1), NOW);
    assertThat(open.doubtful(10, Query.ALL).rows()).isEmpty();
    open.undo(1, NOW);
    open.undo(2, NOW);
    assertThat(open.doubtful(10, Query.ALL).rows()).hasSize(2);
  }

  private static Query filter(String actor, String source, String kind) {
    return new Query(null, actor, source, null, kind, MONDAY, MONDAY, null, 10, 0);
  }

  @Test
  void listsComeInPages() {
    for (int i = 0; i < 5; i++) {
      add("Report " + i, MONDAY.plusDays(i), siege("holding", "residents"));
    }
    Page<ReportRow> page = open.reports(Query.ALL.page(2, 2));
    assertThat(page.rows()).extracting(ReportRow::title).containsExactly("Report 2", "Report 1");
    assertThat(page.more()).isTrue();
    assertThat(open.reports(Query.ALL.page(2, 4)).more()).isFalse();
  }

  @Test
  void aRenamedClaimKeepsItsNameWhenAnEarlierReportComesIn() {
    add("Wednesday", MONDAY.plusDays(2), siege("lifted", "residents"));
    open.rename(onlyClaim().id(), "Is it over?", NOW);
    assertThat(onlyClaim().question()).isEqualTo("Is it over?");
    add("Monday", MONDAY, siege("lifted", "the mayor"));
    assertThat(onlyClaim().question()).isEqualTo("Is it over?");
    assertThat(onlyClaim().evidence()).hasSize(2);
    assertThat(open.undo(0, NOW)).contains("Is it over?");
    assertThat(onlyClaim().question()).isNotEqualTo("Is it over?");
    assertThatThrownBy(() -> open.undo(0, NOW)).hasMessageStartingWith("ASSAY-CASE-014");
    assertSound();
  }

  @Test
  void whatIsRejectedCountsForNothing() {
    add("Monday", MONDAY, siege("lifted", "residents"), siege("lifted", "the mayor"));
    Claim before = onlyClaim();
    String statement = before.evidence().get(0).entry().id();
    open.reject(statement.substring(statement.indexOf('#') + 1), NOW);
    assertThat(onlyClaim().evidence()).noneMatch(e -> e.entry().id().equals(statement));
    open.undo(1, NOW);
    assertThat(onlyClaim()).isEqualTo(before);
    open.reject(before.id(), NOW);
    assertThat(open.claims(Query.ALL).rows()).isEmpty();
    assertThat(open.journal(Query.ALL).rows())
        .extracting(JournalRow::undone)
        .containsExactly(false, true);
    assertSound();
  }

  @Test
  void aCorrectionSurvivesReReading() {
    Filing filing =
        newsroom.filing("Monday", "Gulf Herald", MONDAY, List.of(siege("lifted", "residents")));
    open.add(filing);
    String statement = onlyClaim().evidence().get(0).entry().id();
    Site other = new Site("Lotar", "Merun", 77L, "at", null, 1.0, 2.0, 3.0, null, "XQA");
    open.correct(
        statement, new Rulings.Correction(null, null, other, null, null, null), "place=Merun", NOW);
    assertThat(onlyClaim().question()).contains("Merun");
    assertThat(open.tallies(Tallied.PLACE, Query.ALL).rows())
        .extracting(Tally::name)
        .containsExactly("Merun");
    assertThat(open.replace(filing).outcome()).isEqualTo(Receipt.Outcome.REPLACED);
    assertThat(onlyClaim().question()).contains("Merun");
    assertSound();
    Filing silent = newsroom.filing("Monday", "Gulf Herald", MONDAY, List.of());
    Filing none =
        new Filing(filing.bytes(), silent.reading(), silent.json(), filing.given(), "test", NOW);
    open.replace(none);
    assertThat(open.claims(Query.ALL).rows()).isEmpty();
    assertThat(open.journal(Query.ALL).rows())
        .extracting(JournalRow::applies)
        .containsExactly(false);
  }

  @Test
  void aForgottenReportIsGone() throws IOException {
    Filing secret =
        newsroom.filing(
            "A secret title", "Gulf Herald", MONDAY, List.of(siege("lifted", "Zerxes Quuxley")));
    Receipt receipt = open.add(secret);
    add("Tuesday", MONDAY.plusDays(1), siege("lifted", "residents"));
    open.forget(receipt.report(), NOW);
    assertThat(open.reports(Query.ALL).rows())
        .extracting(ReportRow::title)
        .containsExactly("Tuesday");
    assertThat(onlyClaim().evidence()).hasSize(1);
    assertThatThrownBy(() -> open.add(secret)).hasMessageStartingWith("ASSAY-CASE-015");
    assertSound();
    assertNowhere("Quuxley", "quuxley", "secret title");
  }

  @Test
  void aRedactedNameIsGone() throws IOException {
    add(
        "What ZERXES QUUXLEY said",
        MONDAY,
        siege("lifted", "Zerxes Quuxley"),
        siege("lifted", "Quuxley"),
        Newsroom.state(
            "Zérxes\nQuuxley holds Lotar.",
            "CONTROL",
            "held",
            "Lotar",
            "Zerxes Quuxley",
            "residents"));
    open.rename(open.claims(Query.ALL).rows().get(0).id(), "Did Zerxes Quuxley win?", NOW);
    String length = open.reports(Query.ALL).rows().get(0).title();
    assertThat(open.redact(List.of("Zerxes Quuxley"), NOW)).isEqualTo(1);
    ReportRow row = open.reports(Query.ALL).rows().get(0);
    assertThat(row.redacted()).isTrue();
    assertThat(row.title()).hasSameSizeAs(length).startsWith("What ██████ ███████ said");
    assertThat(open.search("Quuxley", Query.ALL).rows()).isEmpty();
    assertThat(open.search("Lotar", Query.ALL).rows()).hasSize(1);
    assertThat(open.tallies(Tallied.ACTOR, Query.ALL).rows())
        .extracting(Tally::name)
        .anyMatch(name -> name.startsWith("redacted-"));
    assertThat(open.claims(Query.ALL).rows())
        .extracting(Claim::question)
        .anyMatch(q -> q.startsWith("Did ██████"));
    assertSound();
    assertNowhere("Quuxley", "quuxley", "QUUXLEY", "Zerxes", "quuxl", "zerx");
  }

  /** Those of the file; a server's files are not ours to compare. */
  private byte[] bytes() throws IOException {
    return Cases.POSTGRESQL ? new byte[0] : Files.readAllBytes(file);
  }

  /** No word is in the bytes of the file, nor in what lies beside it. */
  private void assertNowhere(String... words) throws IOException {
    if (Cases.POSTGRESQL) {
      assertThat(ServerFiles.bytes(file)).as("files of the tables").doesNotContain(words);
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path part : files.toList()) {
        String bytes = new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(part.toString()).doesNotContain(words);
      }
    }
  }
}
