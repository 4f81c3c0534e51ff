package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spark as a cluster has it: a folder with its jars and nothing of ours. Programs are started as
 * Spark's own scripts start them, with the command that its launcher makes.
 */
final class SparkHome {
  private final Path folder;

  SparkHome(Path folder) throws IOException {
    this.folder = folder;
    Path jars = Files.createDirectories(folder.resolve("jars"));
    String classPath = Files.readString(Path.of(System.getProperty("assay.spark.runtime")));
    for (String jar : classPath.strip().split(File.pathSeparator)) {
      Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    String version = System.getProperty("assay.spark.version");
    assertThat(jars.resolve("spark-core_2.13-" + version + ".jar")).exists();
  }

  /** A class of Spark's as a program of its own. */
  Process start(Path said, String main, List<String> words) throws IOException {
    List<String> launcher = new ArrayList<>(List.of(java(), "-cp", folder + "/jars/*"));
    launcher.addAll(List.of("org.apache.spark.launcher.Main", main));
    launcher.addAll(words);
    Process launched = ready(launcher).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String made = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> command =
        Arrays.stream(made.split("\0")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    return ready(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }

  /** {@code spark-submit} with the jar for clusters. */
  Process submit(Path said, List<String> settings, List<String> words) throws IOException {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of("--class", Main.class.getName()));
    all.addAll(List.of("--conf", "spark.ui.enabled=false"));
    all.addAll(List.of("--conf", "spark.sql.shuffle.partitions=4"));
    all.add(System.getProperty("assay.jar"));
    all.addAll(words);
    return start(said, "org.apache.spark.deploy.SparkSubmit", all);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private ProcessBuilder ready(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
