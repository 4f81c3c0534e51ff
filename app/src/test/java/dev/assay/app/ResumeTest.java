package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseFile;
import dev.assay.casefile.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that add an archive and are killed, or asked to end. With the reader that ships. */
@Tag("exhaustive")
class ResumeTest {
  private static final int REPORTS = 240;
  private static final String[] PLACES = {"Tobruk", "Benghazi", "Misrata", "Sirte", "Derna"};
  private static final String[] DOES = {
    "captured", "shelled", "has lost", "lifted the siege of", "attacked the airfield near"
  };

  @TempDir Path folder;

  private Path archive(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < REPORTS; i++) {
      int day = 1 + random.nextInt(28);
      lines.append("{\"text\": \"The Libyan army ").append(DOES[random.nextInt(DOES.length)]);
      lines
          .append(' ')
          .append(PLACES[random.nextInt(PLACES.length)])
          .append(" on Monday, a spokesman said. ");
      lines
          .append("Report number ")
          .append(i)
          .append(".\", \"date\": \"2031-03-")
          .append(day < 10 ? "0" : "");
      lines
          .append(day)
          .append("\", \"outlet\": \"Outlet ")
          .append(random.nextInt(6))
          .append("\"}\n");
    }
    return Files.writeString(folder.resolve("pile.jsonl"), lines.toString());
  }

  private Process start(Path out, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-Dorg.sqlite.tmpdir=" + folder, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private Path made(String name) {
    Path file = folder.resolve(name + ".assay");
    CaseFile.create(file);
    return file;
  }

  private static long lines(Path out) throws IOException {
    return Files.exists(out) ? Files.readString(out).lines().count() : 0;
  }

  /** {@code -Dassay.kills=N}, {@code -Dassay.seed=N}. */
  @Test
  void aKilledRunIsGoneOnWith() throws Exception {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    int kills = Integer.getInteger("assay.kills", 20);
    System.out.println("ResumeTest: " + kills + " kills, seed " + seed);
    Random random = new Random(seed);
    Path archive = archive(seed);
    Path whole = made("whole");
    Path out = folder.resolve("out");
    assertThat(start(out, "add", "--case", whole + "", archive + "").waitFor()).isZero();

    Path killed = made("killed");
    int done = 0;
    for (int i = 0; i < kills; i++) {
      Files.deleteIfExists(out);
      Process process = start(out, "add", "--case", killed + "", archive + "");
      int until = done + 1 + random.nextInt(REPORTS / kills);
      while (process.isAlive() && lines(out) < until) {
        Thread.sleep(random.nextInt(10));
      }
      Thread.sleep(random.nextInt(60));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      try (Case open = CaseFile.open(killed)) {
        done = open.reports(Query.ALL.page(REPORTS + 1, 0)).rows().size();
        assertThat(open.check()).as("kill " + i).isEmpty();
      }
    }
    System.out.println("ResumeTest: after the last kill " + done + " of " + REPORTS + " are there");
    assertThat(start(out, "add", "--case", killed + "", archive + "").waitFor()).isZero();
    assertThat(dump(killed)).isEqualTo(dump(whole));
  }

  /** What is in every table, but for the moments at which people did something. */
  private static Map<String, List<String>> dump(Path file) throws SQLException {
    Map<String, List<String>> dump = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement tables = connection.createStatement();
        ResultSet names =
            tables.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration'"
                    + " AND name NOT LIKE 'words%' AND name NOT LIKE 'sqlite_%'")) {
      while (names.next()) {
        String table = names.getString(1);
        List<String> rows = dump.computeIfAbsent(table, t -> new ArrayList<>());
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery("SELECT * FROM " + table)) {
          while (row.next()) {
            StringBuilder cells = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              String column = row.getMetaData().getColumnName(i);
              cells.append(column.equals("added") ? "" : row.getString(i)).append('\t');
            }
            rows.add(cells.toString());
          }
          Collections.sort(rows);
        }
      }
    }
    assertThat(dump).containsKeys("report", "entry", "claim", "evidence");
    return dump;
  }

  /**
   * A watching process that is told to end has said everything it did, and has done all it said.
   */
  @Test
  void aWatchThatIsToldToEndStopsCleanly() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path archive = archive(7);
    Files.move(archive, inbox.resolve("pile.jsonl"));
    Files.setLastModifiedTime(
        inbox.resolve("pile.jsonl"), FileTime.from(Instant.parse("2031-03-07T10:00:00Z")));
    Path file = made("watched");
    Path out = folder.resolve("out");
    Process process = start(out, "watch", "--interval", "1s", "--case", file + "", inbox + "");
    while (process.isAlive() && lines(out) < 5) {
      Thread.sleep(10);
    }
    long asked = System.nanoTime();
    process.destroy(); // SIGTERM
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    long took = (System.nanoTime() - asked) / 1_000_000;
    long said = lines(out);
    System.out.println(
        "ResumeTest: ended " + took + " ms after SIGTERM, code " + process.exitValue());
    try (Case open = CaseFile.open(file)) {
      assertThat(open.check()).isEmpty();
      assertThat(open.reports(Query.ALL.page(REPORTS + 1, 0)).rows()).hasSize((int) said);
    }
    assertThat(said).isBetween(5L, (long) REPORTS - 1);
    assertThat(start(out, "watch", "--once", "--case", file + "", inbox + "").waitFor()).isZero();
    assertThat(lines(out)).isEqualTo(REPORTS - said);
  }
}
