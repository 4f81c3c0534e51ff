package dev.assay.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cluster on this machine: a master and a worker of two cores, each a program of its own. */
final class Standalone implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
  private static final long SECONDS = 60;

  private final Process master;
  private final Process worker;
  private final String url;

  Standalone(SparkHome spark, Path folder) throws IOException, InterruptedException {
    Path said = folder.resolve("master.log");
    List<String> ports = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    master = spark.start(said, "org.apache.spark.deploy.master.Master", ports);
    Process started = null;
    try {
      url = told(said);
      List<String> words =
          List.of("--host", "127.0.0.1", "--webui-port", "0", "--cores", "2", "--memory", "4g");
      started =
          spark.start(
              folder.resolve("worker.log"),
              "org.apache.spark.deploy.worker.Worker",
              with(words, "--work-dir", folder.resolve("work").toString(), url));
    } finally {
      if (started == null) {
        master.destroyForcibly();
      }
    }
    worker = started;
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Arrays.stream(more)).toList();
  }

  private static String told(Path said) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end) {
      Matcher matcher = MASTER.matcher(Files.readString(said));
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(100);
    }
    throw new IOException("no master has started: " + Files.readString(said));
  }

  /** Where a job finds it. */
  String url() {
    return url;
  }

  /** The executors that run now. */
  List<ProcessHandle> executors() {
    return worker
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains(EXECUTOR))
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    List<ProcessHandle> all = worker.descendants().toList();
    for (Process process : List.of(worker, master)) {
      process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
