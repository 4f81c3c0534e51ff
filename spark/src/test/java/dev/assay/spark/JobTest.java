package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job and the command line make the same of the same reports, as a task dies and is tried again.
 */
class JobTest {
  @TempDir Path folder;

  @Test
  void theTablesAreThoseOfTheCommandLine() throws Exception {
    List<String> lines = new ArrayList<>(Invented.demonstration().subList(0, 12));
    lines.addAll(new Invented(7).reports(8));
    lines.add(lines.get(0));
    Path reports = Files.write(folder.resolve("reports.jsonl"), lines);
    Path out = folder.resolve("out");
    List<String> said = new ArrayList<>();
    try (Killer killer = new Killer(Local.session())) {
      Job.Done done = new Job(Local.session(), options(reports, out), said::add).run();
      assertThat(done.problems()).isZero();
      assertThat(done.reports()).isEqualTo(lines.size() - 1);
      assertThat(killer.killed()).isPositive();
    }
    Path desk = CommandLineCase.exported(folder, "desk", reports);
    assertSame(desk, out, folder.resolve("again"));

    said.clear();
    new Job(Local.session(), options(reports, out), said::add).run();
    assertThat(said).containsExactly("done before");
  }

  @Test
  void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
    Path reports = Files.writeString(folder.resolve("reports.jsonl"), "{\"text\": \"Rain.\"}\n");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "years of work");
    Job job = new Job(Local.session(), options(reports, out), line -> {});
    assertThatThrownBy(job::run)
        .isInstanceOf(JobException.class)
        .hasMessageContaining("ASSAY-SPARK-003");
    assertThat(out.resolve("thesis.txt")).exists();
  }

  static JobOptions options(Path reports, Path out) {
    return new JobOptions(
        List.of(reports.toString()), out.toString(), null, null, false, 10, false);
  }

  /** Byte by byte, once what the job wrote is written as the command line writes. */
  static void assertSame(Path desk, Path job, Path again) throws IOException {
    String about = Files.readString(desk.resolve("datapackage.json"));
    LocalDate day = LocalDate.parse(found("as known on (\\d{4}-\\d\\d-\\d\\d)", about));
    String version = found("\"Assay ([^ \"]+)\"", about);
    Path cluster = new WrittenTables(Local.session(), job, "desk", day, version).exported(again);
    for (Table table : Table.all()) {
      String name = table.name() + ".parquet";
      assertThat(Files.mismatch(desk.resolve(name), cluster.resolve(name))).as(name).isEqualTo(-1);
    }
    assertThat(cluster.resolve("datapackage.json"))
        .hasSameTextualContentAs(desk.resolve("datapackage.json"));
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
