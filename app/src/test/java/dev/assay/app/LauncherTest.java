package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, with a space in its path and a PATH that holds only what
 * each test puts there. Its Maven is a script that lays down the classes of this build.
 */
class LauncherTest {
  private static final Path ROOT = Path.of(System.getProperty("assay.root"));
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir Path folder;
  private Path project;
  private Path bin;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void layDownAProject() throws IOException {
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"), "the launcher is for POSIX shells");
    project = Files.createDirectories(folder.resolve("a project"));
    Files.copy(ROOT.resolve("assay"), project.resolve("assay"));
    Files.setPosixFilePermissions(
        project.resolve("assay"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.createDirectories(project.resolve("core/src/main/java"));
    Files.writeString(project.resolve("core/pom.xml"), "<project/>");
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool :
        List.of(
            "cat",
            "dirname",
            "find",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "touch",
            "uname",
            "ln")) {
      put(tool, which(tool));
    }
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    assertThat(launch(project.resolve("assay"), Map.of(), "--version"))
        .isEqualTo(
            new Result(
                3,
                "",
                "assay: ASSAY-RUN-001 there is no java on the PATH; install a JDK 17 or newer, or"
                    + " set JAVA_HOME to one\n"));
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    Result result = launch(project.resolve("assay"), Map.of("JAVA_HOME", "/nowhere"), "--version");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("ASSAY-RUN-001 JAVA_HOME is /nowhere, which has no bin/java");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    for (String version : List.of("1.8.0_392", "11.0.21")) {
      script("java", "echo 'openjdk version \"" + version + "\" 2023-10-17' >&2");
      Result result = launch(project.resolve("assay"), Map.of(), "--version");
      assertThat(result.code()).isEqualTo(3);
      assertThat(result.err()).contains("ASSAY-RUN-002").contains("needs a JDK 17 or newer");
      Files.delete(bin.resolve("java"));
    }
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    put("java", JAVA);
    Result result = launch(project.resolve("assay"), Map.of(), "--version");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("ASSAY-RUN-003").contains("install Maven 3.8.6 or newer");
  }

  @Test
  void saysThatTheBuildFailed() throws Exception {
    put("java", JAVA);
    script("mvn", "echo broken; exit 1");
    Result result = launch(project.resolve("assay"), Map.of(), "--version");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("broken").contains("ASSAY-RUN-005 the build failed");
    assertThat(project.resolve("app/target/building")).doesNotExist();
  }

  @Test
  void buildsOnFirstUseAndWhereASourceIsNewer() throws Exception {
    put("java", JAVA);
    workingMaven();
    assertThat(launch(project.resolve("assay"), Map.of(), "--version"))
        .satisfies(
            result -> {
              assertThat(result.code()).isZero();
              assertThat(result.out()).isEqualTo("assay (unpackaged)\n");
              assertThat(result.err()).contains("assay: building");
            });
    assertThat(builds()).isEqualTo(1);

    assertThat(launch(project.resolve("assay"), Map.of(), "--version").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);

    Path source = Files.writeString(project.resolve("core/src/main/java/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(launch(project.resolve("assay"), Map.of(), "--version").code()).isZero();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughASymbolicLinkAndInAnyLocale() throws Exception {
    put("java", JAVA);
    workingMaven();
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a project/assay"));
    Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
    Result result = launch(links.resolve("second"), Map.of("LC_ALL", "C"), "read", "ünlesbar.txt");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("assay: ünlesbar.txt: ASSAY-");
  }

  @Test
  void passesOptionsOfTheVirtualMachine() throws Exception {
    put("java", JAVA);
    workingMaven();
    Result result =
        launch(
            project.resolve("assay"),
            Map.of("ASSAY_JAVA_OPTS", "-Xmx64m -showversion"),
            "--version");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("version \"");
  }

  private void workingMaven() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("echo built >> '" + folder.resolve("builds") + "'");
    lines.add("mkdir -p app/target/lib");
    String[] entries = System.getProperty("java.class.path").split(":");
    lines.add("rm -f app/target/*.jar app/target/lib/*");
    for (String entry : entries) {
      if (entry.endsWith(".jar") && !entry.contains("junit")) {
        lines.add("ln -s '" + entry + "' app/target/lib/");
      }
    }
    Path classes = ROOT.resolve("app/target/classes");
    for (String entry : entries) {
      boolean sister = entry.endsWith("/target/classes") && Files.isDirectory(Path.of(entry));
      if (sister && !Path.of(entry).equals(classes)) {
        String name = Path.of(entry).getParent().getParent().getFileName().toString();
        lines.add(jar("app/target/lib/assay-" + name + ".jar", Path.of(entry)));
      }
    }
    lines.add(jar("app/target/assay-app-test.jar", classes));
    script("mvn", String.join("\n", lines));
  }

  private static String jar(String jar, Path classes) {
    Path tool = JAVA.resolveSibling("jar");
    return "'" + tool + "' cf " + jar + " -C '" + classes + "' .";
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(folder.resolve("builds"))) {
      return lines.count();
    }
  }

  private void put(String name, Path program) throws IOException {
    script(name, "exec '" + program + "' \"$@\"");
  }

  private void script(String name, String lines) throws IOException {
    Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\nset -e\n" + lines + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result launch(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", bin.toString(), "LC_ALL", "C.UTF-8"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Path which(String tool) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, tool))) {
        return Path.of(folder, tool);
      }
    }
    throw new AssertionError("no " + tool + " on the PATH");
  }
}
