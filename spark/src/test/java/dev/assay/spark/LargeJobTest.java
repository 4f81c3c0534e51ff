package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred reports; jobs that die. */
@Tag("exhaustive")
class LargeJobTest {
  private static final int REPORTS = 500;

  @TempDir Path folder;

  /** {@code -Dassay.seed=N}. */
  private static long seed() {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    System.out.println("LargeJobTest: seed " + seed);
    return seed;
  }

  private Path reports(long seed) throws IOException {
    return Files.write(folder.resolve("reports.jsonl"), new Invented(seed).reports(REPORTS));
  }

  @Test
  void fiveHundredReportsGiveTheTablesOfTheCommandLine() throws Exception {
    Path reports = reports(seed());
    Path out = folder.resolve("out");
    try (Killer killer = new Killer(Local.session())) {
      new Job(Local.session(), JobTest.options(reports, out), System.out::println).run();
      System.out.println("LargeJobTest: " + killer.killed() + " tasks killed");
      assertThat(killer.killed()).isPositive();
    }
    Path desk = CommandLineCase.exported(folder, "desk", reports);
    JobTest.assertSame(desk, out, folder.resolve("again"));
  }

  /** A task that fails where it reads its input is tried again, and reads all of it. */
  @Test
  void aFileThatCannotBeReadAtFirstIsReadAgain() throws Exception {
    Path reports = Files.write(folder.resolve("r.jsonl"), new Invented(11).reports(40));
    Local.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.flaky.impl", Flaky.class.getName());
    Path plain = folder.resolve("plain");
    Path flaky = folder.resolve("flaky");
    new Job(Local.session(), JobTest.options(reports, plain), line -> {}).run();
    JobOptions options =
        new JobOptions(
            List.of("flaky://" + reports), flaky.toString(), null, null, false, 10, false);
    new Job(Local.session(), options, line -> {}).run();
    assertThat(Flaky.failures()).isEqualTo(1);
    assertThat(counts(flaky)).isEqualTo(counts(plain));
  }

  private static List<Long> counts(Path out) {
    return Stream.of("reports", "statements", "claims", "evidence", "problems")
        .map(t -> Local.session().read().parquet(out.resolve(t + ".parquet").toString()).count())
        .toList();
  }

  /** A job that is killed with its executor goes on where it was, over what it left half done. */
  @Test
  void killedJobsLoseAndDoubleNothing() throws Exception {
    long seed = seed();
    Random random = new Random(seed);
    Path reports = reports(seed);
    Path out = folder.resolve("out");
    int kills = 0;
    for (String until :
        List.of("read", "folded", "filed", "statements.parquet", "evidence.parquet")) {
      Process job = job("local[2]", reports, out, folder.resolve("said"));
      while (job.isAlive() && !begun(out, until)) {
        Thread.sleep(20);
      }
      Thread.sleep(random.nextInt(1_500));
      kills += job.isAlive() ? 1 : 0;
      job.destroyForcibly();
      assertThat(job.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    System.out.println("LargeJobTest: " + kills + " jobs killed");
    assertThat(kills).isPositive();
    assertThat(job("local[2]", reports, out, folder.resolve("said")).waitFor()).isZero();
    Path desk = CommandLineCase.exported(folder, "desk", reports);
    JobTest.assertSame(desk, out, folder.resolve("again"));
  }

  /** Whether a stage's folder is there, whole or not. */
  private static boolean begun(Path out, String name) {
    return Files.exists(out.resolve("_work").resolve(name)) || Files.exists(out.resolve(name));
  }

  /** The launcher as a program of its own. */
  private Process job(String master, Path reports, Path out, Path said) throws IOException {
    List<String> command = new ArrayList<>(Local.java(folder));
    command.add(Main.class.getName());
    command.addAll(
        List.of(
            "--master",
            master,
            "--reports-a-task",
            "20",
            "--in",
            reports.toString(),
            "--out",
            out.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }
}
