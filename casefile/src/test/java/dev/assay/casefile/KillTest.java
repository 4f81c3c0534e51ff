package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that add reports are killed at random moments. What they had acknowledged is in the
 * case, nothing is half there, and the doctor finds the case sound.
 */
class KillTest {
  @TempDir Path folder;

  @Test
  void aFewKillsLoseNothing() throws Exception {
    kill(2, new Random().nextLong());
  }

  /** {@code -Dassay.kills=N}, {@code -Dassay.seed=N}. */
  @Test
  @Tag("exhaustive")
  void killsAtRandomMomentsLoseNothing() throws Exception {
    kill(
        Integer.getInteger("assay.kills", 200),
        Long.getLong("assay.seed", new Random().nextLong()));
  }

  private void kill(int times, long seed) throws Exception {
    System.out.println("KillTest: " + times + " kills, seed " + seed);
    Random random = new Random(seed);
    int acknowledged = 0;
    int within = 0;
    Path file = folder.resolve("case.assay");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < times; i++) {
      if (i % 25 == 0) {
        file = folder.resolve("case" + i + ".assay");
        Cases.create(file);
        ids.clear();
      }
      Path out = folder.resolve("out");
      Process process = start(file, random.nextInt(), out);
      awaitFirst(process, out);
      Thread.sleep(random.nextInt(400), random.nextInt(999_999));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      List<String> lines = Files.readAllLines(out);
      String text = Files.readString(out);
      ids.addAll(text.endsWith("\n") ? lines : lines.subList(0, lines.size() - 1));
      acknowledged += lines.size();
      within += assertSound(file, ids, i);
    }
    System.out.println(
        "KillTest: "
            + acknowledged
            + " reports acknowledged, "
            + within
            + " kills after a commit and before its acknowledgement; none lost");
  }

  /** Says whether more is in the case than was acknowledged: the last may have been on its way. */
  private static int assertSound(Path file, Set<String> ids, int kill) {
    try (Case open = Cases.open(file)) {
      Set<String> held = new HashSet<>();
      open.reports(Query.ALL.page(1_000_000, 0)).rows().forEach(row -> held.add(row.id()));
      assertThat(held).as("kill " + kill).containsAll(ids);
      assertThat(open.check()).as("kill " + kill).isEmpty();
      int more = held.size() - ids.size();
      assertThat(more).as("kill " + kill).isLessThanOrEqualTo(1);
      ids.addAll(held);
      return more;
    }
  }

  private Process start(Path file, int seed, Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp"));
    command.add(System.getProperty("java.class.path"));
    // A process that is killed leaves its unpacked library behind.
    command.add(command.size() - 2, "-Dorg.sqlite.tmpdir=" + folder);
    command.addAll(List.of(Adder.class.getName(), Cases.at(file).toString(), "" + seed, "20"));
    return new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void awaitFirst(Process process, Path out) throws Exception {
    while (Files.size(out) == 0) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(5);
    }
  }
}
