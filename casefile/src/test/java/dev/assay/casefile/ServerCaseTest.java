package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.casefile.Newsroom.Said;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case on a server has beside one in a file: users, connections, other people. */
@Tag(Cases.SERVER)
class ServerCaseTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);

  private final Newsroom newsroom = new Newsroom(3);

  @TempDir Path folder;
  private Path file;
  private ServerAddress address;

  @BeforeEach
  void make() {
    file = folder.resolve("case.assay");
    address = Cases.schema(file);
    CaseSchema.create(address);
    try (Case open = CaseSchema.open(address)) {
      for (int i = 0; i < 5; i++) {
        open.add(newsroom.report(i, 10, 30));
      }
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = Cases.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = " + address.schema());
      statement.execute(sql);
    }
  }

  private ServerAddress as(String user, String database) {
    return new ServerAddress(
        user, address.host(), address.port(), database, address.schema(), address.options());
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://ada@db.example/desk, postgresql://ada@db.example/desk, desk",
    "postgresql://ada@db.example:5432/desk, postgresql://ada@db.example/desk, desk",
    "postgresql://db.example:6000/desk?schema=egypt, postgresql://db.example:6000/desk?schema=egypt, egypt",
    "postgresql://a%40b@h/d?sslmode=verify-full, postgresql://a%40b@h/d?sslmode=verify-full, d"
  })
  void anAddressIsRead(String text, String told, String name) {
    assertThat(CaseAddress.of(text)).hasToString(told).isEqualTo(CaseAddress.of(told));
    assertThat(CaseAddress.of(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://ada:s3cret@db.example/desk, PGPASSWORD",
    "postgresql://ada:s3cret@db.example, PGPASSWORD",
    "postgresql://ada:s3cr%ZZet@db.example/desk, postgresql://USER@HOST",
    "postgres://ada:s3cret@db.example/desk, postgresql://USER@HOST",
    "jdbc:postgresql://db.example/desk?password=s3cret, postgresql://USER@HOST",
    "postgresql://db.example/desk?password=s3cret, 'no option'",
    "postgresql://db.example/desk?schema=A;DROP, schema",
    "postgresql://db.example/, postgresql://USER@HOST"
  })
  void aBadAddressIsToldWithoutItsPassword(String text, String told) {
    assertThatThrownBy(() -> CaseAddress.of(text))
        .hasMessageStartingWith("ASSAY-CASE-018")
        .hasMessageContaining(told)
        .hasMessageNotContainingAny("s3cr", "s3cret");
  }

  @Test
  void tablesAreOfTheVersionThatTheProgramKnows() throws Exception {
    sql("UPDATE about SET derived = 999");
    assertThatThrownBy(() -> CaseSchema.open(address)).hasMessageStartingWith("ASSAY-CASE-004");
    sql("ALTER TABLE report DROP COLUMN updated; UPDATE about SET derived = 1, tables = 3");
    try (Case open = CaseSchema.open(address)) {
      assertThat(open.check()).isEmpty();
      assertThat(open.reports(Query.ALL).rows()).hasSize(5);
    }
    sql("DO $$ BEGIN ASSERT (SELECT derived FROM about) = " + Migrations.VERSION + "; END $$");
  }

  @Test
  void whatIsNotThereIsTold() {
    assertThatThrownBy(() -> CaseSchema.create(address)).hasMessageStartingWith("ASSAY-CASE-002");
    ServerAddress other = Cases.schema(folder.resolve("other"));
    assertThatThrownBy(() -> CaseSchema.open(other))
        .hasMessageStartingWith("ASSAY-CASE-003")
        .hasMessageContaining("assay init --case " + other);
    assertThatThrownBy(() -> CaseSchema.open(as("postgres", "nowhere")))
        .hasMessageStartingWith("ASSAY-CASE-001");
    assertThatThrownBy(() -> CaseSchema.open(as("nobody_here", "postgres")))
        .hasMessageStartingWith("ASSAY-CASE-020");
    ServerAddress closed = ServerAddress.of("postgresql://postgres@localhost:1/postgres");
    assertThatThrownBy(() -> CaseSchema.open(closed)).hasMessageStartingWith("ASSAY-CASE-009");
  }

  @Test
  void casesLieSideBySideInOneDatabase() {
    ServerAddress other = Cases.schema(folder.resolve("other"));
    CaseSchema.create(other);
    try (Case one = CaseSchema.open(address);
        Case two = CaseSchema.open(other)) {
      two.add(newsroom.report(77, 5, 5));
      assertThat(one.reports(Query.ALL).rows()).hasSize(5);
      assertThat(two.reports(Query.ALL).rows()).hasSize(1);
    }
  }

  /** Somebody who may only look. */
  @Test
  void rightsAreTheServers() throws Exception {
    sql("DROP ROLE IF EXISTS looker");
    sql("CREATE ROLE looker LOGIN");
    assertThatThrownBy(() -> CaseSchema.open(as("looker", "postgres")))
        .hasMessageStartingWith("ASSAY-CASE-007");
    sql("GRANT USAGE ON SCHEMA " + address.schema() + " TO looker");
    sql("GRANT SELECT ON ALL TABLES IN SCHEMA " + address.schema() + " TO looker");
    try (Case open = CaseSchema.open(as("looker", "postgres"))) {
      assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
      assertThat(open.check()).isEmpty();
      assertThatThrownBy(() -> open.add(newsroom.report(99, 10, 30)))
          .hasMessageStartingWith("ASSAY-CASE-007");
      assertThatThrownBy(() -> open.redact(List.of("the mayor"), Instant.EPOCH))
          .hasMessageStartingWith("ASSAY-CASE-007");
    }
  }

  @Test
  void aWriterThatDoesNotEndIsTold() throws Exception {
    try (Connection other = PostgresEngine.connect(address);
        Case open = CaseSchema.open(address, 300, Upgrade.UNSEEN)) {
      PostgresEngine.lock(other, address, 1_000);
      assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
      assertThatThrownBy(() -> open.add(newsroom.report(99, 10, 30)))
          .hasMessageStartingWith("ASSAY-CASE-008");
      other.rollback();
      assertThat(open.add(newsroom.report(99, 10, 30)).outcome()).isEqualTo(Receipt.Outcome.ADDED);
      assertThat(open.check()).isEmpty();
    }
  }

  /** Who still reads what was there before a removal keeps it on the disk. */
  @Test
  void aRemovalWaitsForWhoStillReads() throws Exception {
    try (Case open = CaseSchema.open(address, 500, Upgrade.UNSEEN)) {
      Said said =
          Newsroom.state(
              "Zerxes Quuxley holds Lotar.", "CONTROL", "held", "Lotar", "The army", "x");
      open.add(newsroom.filing("News", "Gulf Herald", MONDAY, List.of(said)));
      assertThat(ServerFiles.bytes(file)).contains("Quuxley");
      try (Connection reader = PostgresEngine.connect(address)) {
        CaseSchema.execute(reader, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        CaseSchema.number(reader, "SELECT count(*)::int FROM content");
        assertThatThrownBy(() -> open.redact(List.of("Zerxes Quuxley"), Instant.EPOCH))
            .hasMessageStartingWith("ASSAY-CASE-008");
        assertThat(open.search("Quuxley", Query.ALL).rows()).isEmpty();
        assertThat(open.check()).extracting(Fault::code).containsExactly("ASSAY-CASE-109");
      }
      open.mend(Instant.EPOCH);
      assertThat(open.check()).isEmpty();
      assertThat(ServerFiles.bytes(file)).doesNotContain("Quuxley", "quuxley");
    }
  }

  @Test
  void aLostConnectionIsMadeAnew() throws Exception {
    try (Case open = CaseSchema.open(address)) {
      assertThat(open.reports(Query.ALL).rows()).hasSize(5);
      sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Assay'"
              + " AND pid <> pg_backend_pid()");
      assertThat(open.reports(Query.ALL).rows()).hasSize(5);
      assertThat(open.add(newsroom.report(99, 10, 30)).outcome()).isEqualTo(Receipt.Outcome.ADDED);
      assertThat(open.check()).isEmpty();
    }
  }

  /** More different words than a vector takes, and words longer than it takes. */
  @Test
  void aHugeReportIsTaken() {
    String words =
        IntStream.range(0, 120_000)
            .mapToObj(i -> "w" + Integer.toString(i * 7919, 36))
            .collect(Collectors.joining(" "));
    try (Case open = CaseSchema.open(address)) {
      Said said = siege("The mayor said " + words + " " + "x".repeat(5_000) + " end.");
      Receipt receipt = open.add(newsroom.filing("Huge", "Gulf Herald", MONDAY, List.of(said)));
      assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.ADDED);
      assertThat(open.search("w" + Integer.toString(20_000 * 7919, 36), Query.ALL).rows())
          .hasSize(1);
      assertThat(open.check()).isEmpty();
    }
  }

  @Test
  void whatPostgresqlCannotKeepIsTold() {
    try (Case open = CaseSchema.open(address)) {
      Said said = siege("The mayor\u0000 said so.");
      assertThatThrownBy(
              () -> open.add(newsroom.filing("Nul", "Gulf Herald", MONDAY, List.of(said))))
          .hasMessageStartingWith("ASSAY-CASE-009")
          .hasMessageContaining("NUL");
      assertThat(open.reports(Query.ALL).rows()).hasSize(5);
      assertThat(open.check()).isEmpty();
    }
  }

  private static Said siege(String words) {
    return Newsroom.state(words, "SIEGE", "lifted", "Lotar", "The army", "the mayor");
  }

  /** A revision that nobody else made is no news. */
  @Test
  void everyChangeIsCountedOnce() throws Exception {
    try (Case open = CaseSchema.open(address)) {
      String before = open.state();
      open.add(newsroom.report(50, 5, 5));
      assertThat(Long.parseLong(open.state())).isEqualTo(Long.parseLong(before) + 1);
      assertThat(number("SELECT revision FROM " + address.schema() + ".about"))
          .isEqualTo(Long.parseLong(open.state()));
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = Cases.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
