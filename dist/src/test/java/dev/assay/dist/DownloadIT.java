package dev.assay.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip, unpacked in an empty folder and used as somebody would who has Java and nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadIT {
  private static final Path ZIP = Path.of(System.getProperty("assay.zip"));
  private static final long MOST_BYTES = 150_000_000;
  private static final List<String> TOOLS = List.of("sh", "dirname", "readlink", "stty");

  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z]+) {2,}\\S");

  @TempDir static Path folder;
  private Path home;

  private record Result(int code, String out, String err) {}

  @BeforeAll
  void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    try (Stream<Path> top = Files.list(folder)) {
      List<Path> folders = top.toList();
      assertThat(folders).as("the zip holds one folder").hasSize(1);
      home = folders.get(0);
    }
  }

  @Test
  void isSmallEnough() throws IOException {
    assertThat(Files.size(ZIP)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void readsAReportWithOnlyJavaOnThePath() throws Exception {
    Result result =
        run("read", "--json", "--published", "2031-04-03", home + "/examples/tobruk.txt");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    JsonNode reading = new ObjectMapper().readTree(result.out());
    assertThat(reading.get("statements")).hasSizeGreaterThan(5);
  }

  @Test
  void keepsACase() throws Exception {
    String kept = folder.resolve("try.assay").toString();
    assertThat(run("init", kept).code()).isZero();
    String report = home + "/examples/tobruk.txt";
    assertThat(run("add", "--case", kept, "--published", "2031-04-03", report).code()).isZero();
    assertThat(run("claims", "--case", kept).out()).contains("Tobruk");
  }

  @Test
  void holdsTheLibrariesOfEachSystem() throws IOException {
    assertThat(entries().keySet())
        .contains(
            "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
            "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so",
            "ai/onnxruntime/native/osx-aarch64/libonnxruntime.dylib",
            "ai/onnxruntime/native/win-x64/onnxruntime.dll",
            "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
            "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
            "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib",
            "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");
  }

  @Test
  void holdsNoClassTwice() throws IOException {
    Map<String, String> twice = new TreeMap<>();
    entries()
        .forEach(
            (name, jars) -> {
              boolean code = name.endsWith(".class") && !name.endsWith("-info.class");
              if (code && !name.startsWith("META-INF/") && jars.contains(" ")) {
                twice.put(name, jars);
              }
            });
    assertThat(twice).isEmpty();
  }

  @Test
  void holdsNothingOfTheCluster() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .noneMatch(name -> name.matches("(?:assay-)?(?:spark|hadoop|scala)-.*"));
    }
  }

  @Test
  void saysWhatItIsMadeOf() throws IOException {
    assumeFalse(
        System.getProperty("assay.maven", "").equals("offline=true"),
        "Maven is offline and makes no bill of materials");
    JsonNode bom = new ObjectMapper().readTree(home.resolve("sbom.json").toFile());
    assertThat(bom.get("bomFormat").textValue()).isEqualTo("CycloneDX");
    Map<String, JsonNode> components = new HashMap<>();
    bom.get("components")
        .forEach(part -> components.put(part.get("name").textValue(), part.get("licenses")));
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      assertThat(jars)
          .allSatisfy(
              jar ->
                  assertThat(components.keySet())
                      .anyMatch(name -> jar.getFileName().toString().startsWith(name + "-")));
    }
    assertThat(components.get("onnxruntime").toString()).contains("MIT");
    assertThat(components)
        .allSatisfy(
            (name, licences) ->
                assertThat(licences)
                    .as("a licence of %s other than the GPL", name)
                    .anyMatch(licence -> !licence.toString().contains("\"GPL-")));
  }

  @Test
  void bearsItsChecksum() throws Exception {
    String sums = Files.readString(ZIP.resolveSibling("SHA256SUMS")).strip();
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ZIP));
    assertThat(sums).startsWith(HexFormat.of().formatHex(sum)).endsWith(ZIP.getFileName() + "");
  }

  /** For every command that its help tells of. */
  @Test
  void bringsAManualAndCompletion() throws Exception {
    List<String> commands =
        COMMAND.matcher(run("help").out()).results().map(found -> found.group(1)).toList();
    assertThat(commands).hasSizeGreaterThan(30).contains("read", "serve", "mcp", "eval");
    String manual = Files.readString(home.resolve("share/man/man1/assay.1"));
    assertThat(manual).startsWith(".TH \"ASSAY\" \"1\"");
    String completion = Files.readString(home.resolve("share/completion/assay"));
    assertThat(completion).contains("complete -F _complete_assay");
    assertThat(commands)
        .filteredOn(command -> !command.equals("help"))
        .allSatisfy(command -> assertThat(manual).contains(".SS \"assay " + command + "\""))
        .allSatisfy(command -> assertThat(completion).contains("_picocli_assay_" + command + "()"));
  }

  /** The jars, parted by a space, in which each entry stands. */
  private Map<String, String> entries() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      for (Path jar : jars.sorted().toList()) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .forEach(
                  entry ->
                      entries.merge(
                          entry.getName(), jar.getFileName().toString(), (a, b) -> a + " " + b));
        }
      }
    }
    return entries;
  }

  private Result run(String... words) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("path"));
    for (String tool : TOOLS) {
      link(bin.resolve(tool), which(tool));
    }
    link(bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    List<String> command =
        Stream.concat(Stream.of("/bin/sh", home.resolve("bin/assay").toString()), Stream.of(words))
            .toList();
    Path out = Files.createTempFile(folder, "out", null);
    Path err = Files.createTempFile(folder, "err", null);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void link(Path link, Path target) throws IOException {
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, target);
    }
  }

  private static Path which(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
