package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.ledger.Claim;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that the first version made opens and is brought up to this one. */
@Tag(Cases.SQLITE)
class MigrationTest {
  /** From the tables of this version back to those of the first. */
  private static final List<String> BACK =
      List.of(
          "UPDATE report SET card = json_remove(json_set(card, '$.signature', json('[1,2,3]')),"
              + " '$.original')",
          "ALTER TABLE report DROP COLUMN signature",
          "DROP TABLE band",
          "DROP TABLE alias",
          "DROP TABLE memo",
          "DROP INDEX report_address",
          "ALTER TABLE report DROP COLUMN updated",
          "DELETE FROM migration WHERE version IN ('2', '3', '4')",
          "UPDATE claim SET question = 'Worded as before?', digest = 'old'",
          "PRAGMA user_version = 1");

  @TempDir Path folder;
  private Path file;
  private List<Claim> before;

  @BeforeEach
  void makeAnOldCase() throws Exception {
    file = folder.resolve("case.assay");
    CaseFile.create(file);
    Newsroom newsroom = new Newsroom(3);
    try (Case open = CaseFile.open(file)) {
      for (int i = 0; i < 20; i++) {
        open.add(newsroom.report(i, 10, 30));
      }
      open.rename(open.claims(Query.ALL).rows().get(2).id(), "Is it so?", Instant.EPOCH);
      before = claims(open);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : BACK) {
        statement.execute(sql);
      }
    }
  }

  private static List<Claim> claims(Case open) {
    return open.claims(Query.ALL.page(1_000, 0)).rows();
  }

  @Test
  void opensAndAnswersAsIfItWereNew() {
    for (int i = 0; i < 2; i++) {
      try (Case open = CaseFile.open(file)) {
        assertThat(claims(open)).isEqualTo(before);
        assertThat(open.check()).isEmpty();
      }
    }
    try (Case open = CaseFile.open(file)) {
      assertThat(open.add(new Newsroom(9).report(99, 10, 30)).outcome())
          .isEqualTo(Receipt.Outcome.ADDED);
      assertThat(open.undo(0, Instant.EPOCH)).contains("Is it so?");
    }
  }

  /** The tables are there and what is derived is not: as when the process died in between. */
  @Test
  void goesOnWhereItWasInterrupted() {
    Migrations.migrate(SqliteEngine.source(file, SqliteEngine.Mode.WRITE));
    try (Case open = CaseFile.open(file)) {
      assertThat(claims(open)).isEqualTo(before);
      assertThat(open.check()).isEmpty();
    }
  }

  @Test
  void onAMediumThatCannotBeWrittenItSaysSo() {
    assertThatThrownBy(() -> SqliteEngine.open(file, SqliteEngine.Mode.READ))
        .satisfies(
            e -> assertThat(SqliteErrors.isReadOnly(e)).as("what SQLite said: " + e).isTrue());
  }
}
