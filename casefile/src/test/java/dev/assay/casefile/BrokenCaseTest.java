package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used: each is told by a code and stays as it is. */
@Tag(Cases.SQLITE)
class BrokenCaseTest {
  private final Newsroom newsroom = new Newsroom(3);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("case.assay");
    CaseFile.create(file);
    try (Case open = CaseFile.open(file)) {
      for (int i = 0; i < 20; i++) {
        open.add(newsroom.report(i, 10, 30));
      }
    }
  }

  private void assertRefused(String code) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () -> {
              try (Case open = CaseFile.open(file)) {
                open.claims(Query.ALL);
                open.add(newsroom.report(99, 10, 30));
              }
            })
        .isInstanceOf(CaseException.class)
        .hasMessageStartingWith(code)
        .hasMessageContaining(file.toString());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aCaseOfANewerVersion() throws Exception {
    sql("PRAGMA user_version = 999");
    assertRefused("ASSAY-CASE-004");
  }

  @Test
  void aDatabaseOfAnotherProgram() throws Exception {
    sql("PRAGMA application_id = 1");
    assertRefused("ASSAY-CASE-003");
  }

  @Test
  void aFileThatIsNoDatabase() throws Exception {
    Files.writeString(file, "Dear diary, ".repeat(500));
    assertRefused("ASSAY-CASE-003");
    Files.write(file, new byte[0]);
    assertRefused("ASSAY-CASE-003");
  }

  @Test
  void noFileAtAll() {
    Path none = folder.resolve("none.assay");
    assertThatThrownBy(() -> CaseFile.open(none)).hasMessageStartingWith("ASSAY-CASE-001");
    assertThat(none).doesNotExist();
    assertThatThrownBy(() -> CaseFile.open(folder)).hasMessageStartingWith("ASSAY-CASE-003");
  }

  /** Whatever is overwritten, a case either answers or says that it is damaged. */
  @Test
  void aDamagedFile() throws Exception {
    byte[] sound = Files.readAllBytes(file);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < 12; i++) {
      Files.write(file, sound);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        byte[] noise = new byte[3_000];
        random.nextBytes(noise);
        channel.write(
            java.nio.ByteBuffer.wrap(noise), 4_096L + random.nextInt(sound.length - 8_192));
      }
      try (Case open = CaseFile.open(file)) {
        told += open.check().isEmpty() ? 0 : 1;
      } catch (CaseException e) {
        assertThat(e).as("seed " + seed).hasMessageStartingWith("ASSAY-CASE-00");
        told++;
      }
    }
    assertThat(told).as("seed " + seed).isGreaterThan(8);
  }

  @Test
  void aFullDisk() throws Exception {
    try (Case open = CaseFile.open(file)) {
      int before = open.reports(Query.ALL.page(1000, 0)).rows().size();
      limit(open);
      assertThatThrownBy(
              () -> {
                for (int i = 100; i < 1000; i++) {
                  open.add(newsroom.report(i, 40, 30));
                }
              })
          .hasMessageStartingWith("ASSAY-CASE-006")
          .hasMessageContaining("disk is full");
      assertThat(open.reports(Query.ALL.page(1000, 0)).rows().size())
          .isGreaterThanOrEqualTo(before);
      assertThat(open.check()).isEmpty();
    }
  }

  /** Lets the file grow a little more and no further. */
  private void limit(Case open) throws IOException {
    long pages = Files.size(file) / 4_096 + 40;
    ((StoredCase) open).execute("PRAGMA max_page_count = " + pages);
  }

  @Test
  void aFolderThatMayNotBeWritten() throws Exception {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    try {
      assumeTrue(!Files.isWritable(file), "this user may write everything");
      try (Case open = CaseFile.open(file)) {
        assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
        assertThatThrownBy(() -> open.add(newsroom.report(99, 10, 30)))
            .hasMessageStartingWith("ASSAY-CASE-007");
      }
      assertThatThrownBy(() -> CaseFile.create(folder.resolve("new.assay")))
          .hasMessageStartingWith("ASSAY-CASE-00");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** As on a medium that cannot be written. */
  @Test
  void aSealedCaseCanBeRead() {
    try (Case open =
        StoredCase.open(SqliteEngine.open(file, SqliteEngine.Mode.READ), Upgrade.UNSEEN)) {
      assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
      assertThat(open.claims(Query.ALL.asOf(LocalDate.of(2031, 1, 10))).rows()).isNotEmpty();
      assertThat(open.check()).isEmpty();
      assertThatThrownBy(() -> open.add(newsroom.report(99, 10, 30)))
          .hasMessageStartingWith("ASSAY-CASE-007");
    }
  }

  @Test
  void anotherProcessWrites() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        Case open =
            StoredCase.open(
                SqliteEngine.open(file, SqliteEngine.Mode.WRITE, 200), Upgrade.UNSEEN)) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(open.claims(Query.ALL).rows()).isNotEmpty();
      assertThatThrownBy(() -> open.add(newsroom.report(99, 10, 30)))
          .hasMessageStartingWith("ASSAY-CASE-008");
      statement.execute("COMMIT");
      assertThat(open.add(newsroom.report(99, 10, 30)).outcome()).isEqualTo(Receipt.Outcome.ADDED);
      assertThat(open.check()).isEmpty();
    }
  }

  private void sql(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
