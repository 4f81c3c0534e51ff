package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast one core and two are, once the reader is open and the JVM warm: each is a program of its
 * own that runs a small job first. {@code -Dassay.reports=N} says how many reports are measured.
 */
@Tag("benchmark")
class ScalingTest {
  @TempDir Path folder;

  @Test
  void oneCoreAndTwo() throws Exception {
    int reports = Integer.getInteger("assay.reports", 2_000);
    Path warm = Files.write(folder.resolve("warm.jsonl"), new Invented(4).reports(reports / 4));
    Path measured = Files.write(folder.resolve("measured.jsonl"), new Invented(5).reports(reports));
    List<String> counted = new ArrayList<>();
    for (String master : List.of("local[1]", "local[2]")) {
      Path said = folder.resolve("said");
      List<String> command = new ArrayList<>(Local.java(folder));
      command.addAll(List.of(Measured.class.getName(), master, folder.toString()));
      command.addAll(List.of(warm.toString(), measured.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      assertThat(process.waitFor()).as(() -> CommandLineCase.read(said)).isZero();
      List<String> lines =
          Files.readAllLines(said).stream().filter(l -> l.startsWith(Measured.SIGN)).toList();
      lines.forEach(line -> System.out.println(master + line.substring(Measured.SIGN.length())));
      counted.add(lines.get(lines.size() - 1));
    }
    assertThat(counted.get(1)).isEqualTo(counted.get(0));
  }

  /** One program: how long the reader takes to open, then the job that is measured. */
  static final class Measured {
    private static final String SIGN = "measured:";

    private Measured() {}

    public static void main(String[] args) throws Exception {
      long start = System.nanoTime();
      Executor.reader();
      Executor.ledger();
      say("reader and ledger opened in %.1f s", (System.nanoTime() - start) / 1e9);
      SparkSession spark = SparkSession.builder().appName("scaling").master(args[0]).getOrCreate();
      Path out = Path.of(args[1]).resolve(args[0].replaceAll("\\W", ""));
      new Job(spark, options(args[2], out + "-warm"), line -> {}).run();
      OperatingSystemMXBean clock =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long work = clock.getProcessCpuTime();
      start = System.nanoTime();
      Job.Done done = new Job(spark, options(args[3], out + "-measured"), l -> say("%s", l)).run();
      say(
          "reading %.0f words/s; the whole job %.1f s, in which all threads worked %.1f s",
          done.words() / done.readSeconds(),
          (System.nanoTime() - start) / 1e9,
          (clock.getProcessCpuTime() - work) / 1e9);
      long rows = spark.read().parquet(out + "-measured/statements.parquet").count();
      say("%d reports, %d words, %d statements", done.reports(), done.words(), rows);
      spark.stop();
    }

    private static JobOptions options(String in, String out) {
      return new JobOptions(List.of(in), out, null, null, false, 100, false);
    }

    private static void say(String format, Object... values) {
      System.out.println(SIGN + " " + String.format(Locale.ROOT, format, values));
    }
  }
}
