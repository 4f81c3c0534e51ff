package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at work on one case, and what the doctor says of what does not hang together. */
class TurnsTest {
  private static final int WRITERS = 3;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("case.assay");
    Cases.create(file);
    Newsroom newsroom = new Newsroom(3);
    try (Case open = Cases.open(file)) {
      for (int i = 0; i < 20; i++) {
        open.add(newsroom.report(i, 10, 30));
      }
    }
  }

  @Test
  void writersTakeTurnsAndReadersDoNotWait() throws Exception {
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < WRITERS; t++) {
      Newsroom other = new Newsroom(50 + t);
      threads.add(new Thread(() -> add(other, failures)));
    }
    threads.add(new Thread(() -> read(failures)));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    try (Case open = Cases.open(file)) {
      assertThat(open.reports(Query.ALL.page(1000, 0)).rows()).hasSize(20 + WRITERS * 10);
      assertThat(open.check()).isEmpty();
    }
  }

  private void add(Newsroom newsroom, List<Throwable> failures) {
    try (Case open = Cases.open(file)) {
      for (int i = 0; i < 10; i++) {
        open.add(newsroom.report(i, 10, 30));
      }
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private void read(List<Throwable> failures) {
    try (Case open = Cases.open(file)) {
      for (int i = 0; i < 20; i++) {
        assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
      }
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  /** What one has decoded is not what another has made of it since. */
  @Test
  void whatOthersChangeIsSeen() {
    try (Case one = Cases.open(file);
        Case other = Cases.open(file)) {
      String state = one.state();
      String id = one.claims(Query.ALL).rows().get(0).id();
      other.rename(id, "Is it so?", Instant.EPOCH);
      assertThat(one.claim(id, null).question()).isEqualTo("Is it so?");
      assertThat(one.state()).isNotEqualTo(state);
      one.add(new Newsroom(77).report(1, 40, 30));
      other.add(new Newsroom(78).report(1, 40, 30));
      one.add(new Newsroom(79).report(1, 40, 30));
      assertThat(one.check()).isEmpty();
    }
  }

  @Test
  void whatIsDerivedCanBeMended() {
    try (StoredCase open = (StoredCase) Cases.open(file)) {
      open.execute("UPDATE claim SET status = 'refuted', digest = 'x' WHERE n = 1");
      open.execute("DELETE FROM evidence WHERE claim = 2");
      open.execute("DELETE FROM docket WHERE entry = 3");
      open.execute("UPDATE tally SET statements = statements + 1");
      open.execute(
          Cases.POSTGRESQL
              ? "UPDATE content SET words = NULL WHERE report = 5"
              : "INSERT INTO words (words) VALUES ('delete-all')");
      assertThat(open.check())
          .extracting(Fault::code)
          .contains("ASSAY-CASE-105", "ASSAY-CASE-106", "ASSAY-CASE-107", "ASSAY-CASE-108");
      assertThat(open.check()).allMatch(Fault::derived);
      open.mend(Instant.EPOCH);
      assertThat(open.check()).isEmpty();
    }
  }

  @Test
  void whatIsKeptCannot() {
    try (StoredCase open = (StoredCase) Cases.open(file)) {
      open.execute(
          "UPDATE content SET bytes = "
              + (Cases.POSTGRESQL ? "'\\x00'" : "x'00'")
              + " WHERE report = 1");
      assertThat(open.check()).extracting(Fault::code).containsExactly("ASSAY-CASE-103");
      assertThat(open.check()).noneMatch(Fault::derived);
    }
  }
}
