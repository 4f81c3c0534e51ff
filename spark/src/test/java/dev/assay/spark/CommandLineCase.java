package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the command line makes of reports: each command is a program of its own. */
final class CommandLineCase {
  private CommandLineCase() {}

  /**
   * Adds reports to a case and exports it.
   *
   * @param named what the case is called
   * @return the folder with the neutral tables
   */
  static Path exported(Path folder, String named, Path... reports)
      throws IOException, InterruptedException {
    Path file = folder.resolve(named + ".assay");
    Path tables = folder.resolve(named + "-tables");
    run(folder, 0, "init", file.toString());
    List<String> add = new ArrayList<>(List.of("add", "--case", file.toString()));
    Arrays.stream(reports).map(Path::toString).forEach(add::add);
    run(folder, 0, add.toArray(String[]::new));
    run(folder, 0, "export", "parquet", "--case", file.toString(), "--output", tables.toString());
    return tables;
  }

  private static void run(Path folder, int code, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java(folder));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor()).as(() -> read(said)).isEqualTo(code);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The beginning of a command that runs a class of the tests' class path. */
  static List<String> java(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx1500m",
        "-Dorg.sqlite.tmpdir=" + folder,
        "-cp",
        System.getProperty("java.class.path"));
  }
}
