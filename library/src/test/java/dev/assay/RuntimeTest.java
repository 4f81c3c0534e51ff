package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that embeds Assay gets with it: neither a database nor a web server. */
class RuntimeTest {
  private static final Path TARGET = Path.of(System.getProperty("assay.root"), "library/target");

  /** What databases and web servers are made of, as a path in a jar or as the name of a class. */
  private static final Pattern HEAVY =
      Pattern.compile(
          "(org[/.]sqlite|org[/.]h2|org[/.]postgresql|org[/.]duckdb|org[/.]flywaydb|org[/.]jdbi|com[/.]zaxxer"
              + "|io[/.]javalin|org[/.]eclipse[/.]jetty|org[/.]apache[/.](catalina|tomcat|spark)|io[/.](netty|undertow)"
              + "|jakarta[/.]servlet|javax[/.]servlet|kotlin|gg[/.]jte|dev[/.]assay[/.](casefile|desk|export|app))[/.].*");

  @TempDir Path folder;

  private static List<Path> runtime() throws Exception {
    String path = Files.readString(TARGET.resolve("runtime.classpath")).strip();
    return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
  }

  @Test
  void holdsNeitherDatabaseNorWebServer() throws Exception {
    assertThat(runtime()).hasSizeGreaterThan(5);
    for (Path element : runtime()) {
      if (Files.isDirectory(element)) {
        try (Stream<Path> files = Files.walk(element)) {
          files.forEach(f -> refuse(element, element.relativize(f).toString()));
        }
      } else {
        try (ZipFile zip = new ZipFile(element.toFile())) {
          Enumeration<? extends ZipEntry> entries = zip.entries();
          while (entries.hasMoreElements()) {
            refuse(element, entries.nextElement().getName());
          }
        }
      }
    }
  }

  private static void refuse(Path element, String name) {
    assertThat(HEAVY.matcher(name).matches() || name.equals("META-INF/services/java.sql.Driver"))
        .as("%s in %s", name, element)
        .isFalse();
  }

  /**
   * A virtual machine of its own, with nothing on its class path but the library and an example.
   */
  @Test
  void readsWithNothingElse() throws Exception {
    String path =
        Stream.concat(
                Stream.of(TARGET.resolve("classes"), TARGET.resolve("test-classes")),
                runtime().stream())
            .map(Path::toString)
            .reduce((a, b) -> a + File.pathSeparator + b)
            .orElseThrow();
    Path text =
        Files.writeString(
            folder.resolve("report.txt"), "The Libyan army shelled Bani Walid on Tuesday.\n");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Path loaded = folder.resolve("loaded");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                path,
                "example.ReadAReport")
            .redirectInput(text.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(Files.readString(out)).startsWith("ASSAULT by Libyan army, says Gulf Herald");
    try (Stream<String> lines = Files.lines(loaded)) {
      assertThat(lines)
          .noneMatch(line -> line.contains("java.sql.DriverManager"))
          .noneMatch(line -> line.contains("com.sun.net.httpserver"))
          .noneMatch(line -> line.contains("java.net.ServerSocket"));
    }
  }
}
