package dev.assay.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image, as {@code -Pimage} makes it: an OCI layout in a tar. Where the base is one that {@code
 * base-from-java} made and this is root on Linux, it is unpacked and used.
 */
@EnabledIfSystemProperty(named = "assay.image", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private Path layout;
  private JsonNode manifest;
  private JsonNode config;

  @BeforeAll
  void unpack() throws Exception {
    layout = Files.createDirectories(folder.resolve("layout"));
    run(List.of("tar", "-xf", System.getProperty("assay.image"), "-C", layout.toString()));
    JsonNode index = JSON.readTree(layout.resolve("index.json").toFile());
    assertThat(index.get("manifests")).hasSize(1);
    manifest = JSON.readTree(blob(index.get("manifests").get(0)).toFile());
    config = JSON.readTree(blob(manifest.get("config")).toFile());
  }

  private Path blob(JsonNode descriptor) {
    String digest = descriptor.get("digest").textValue();
    return layout.resolve("blobs").resolve(digest.replace(':', '/'));
  }

  @Test
  void isAnOciImage() {
    assertThat(layout.resolve("oci-layout")).content().contains("imageLayoutVersion", "1.0.0");
    assertThat(manifest.get("layers"))
        .allSatisfy(
            layer ->
                assertThat(layer.get("mediaType").textValue())
                    .startsWith("application/vnd.oci.image.layer.v1.tar"));
  }

  @Test
  void startsAssayAsAnybody() {
    JsonNode start = config.get("config");
    List<String> entrypoint = texts(start.get("Entrypoint"));
    assertThat(entrypoint).startsWith("java").endsWith("dev.assay.app.Main");
    assertThat(entrypoint).contains("-cp", "-Dfile.encoding=UTF-8");
    assertThat(start.get("User").textValue()).isEqualTo("1000:1000");
    assertThat(start.get("WorkingDir").textValue()).isEqualTo("/case");
    assertThat(start.get("Labels").get("org.opencontainers.image.licenses").textValue())
        .contains("Apache-2.0");
  }

  /** Libraries, model and Assay lie in layers of their own, so that an update brings the last. */
  @Test
  void keepsLibrariesModelAndAssayApart() throws Exception {
    List<Set<String>> jars = new ArrayList<>();
    for (JsonNode layer : manifest.get("layers")) {
      Set<String> held = new HashSet<>();
      for (String name : run(List.of("tar", "-tzf", blob(layer).toString())).lines().toList()) {
        if (name.endsWith(".jar") && name.contains("app/libs/")) {
          held.add(name.substring(name.lastIndexOf('/') + 1).replaceFirst("-\\d.*", ""));
        }
      }
      if (!held.isEmpty()) {
        jars.add(held);
      }
    }
    assertThat(jars).hasSize(3);
    assertThat(jars.get(0)).contains("onnxruntime", "sqlite-jdbc").noneMatch(j -> ours(j));
    assertThat(jars).anyMatch(Set.of("assay-model-en", "assay-gazetteer")::equals);
    assertThat(jars)
        .anyMatch(layer -> layer.contains("assay-app") && layer.stream().allMatch(ImageIT::ours));
    assertThat(jars.toString()).doesNotContain("spark");
  }

  private static boolean ours(String jar) {
    return jar.startsWith("assay-");
  }

  /** Nothing in it was made now: two builds of one commit are one image. */
  @Test
  void tellsNoTime() throws Exception {
    assertThat(config.get("created").textValue()).isEqualTo("2026-11-22T00:00:00Z");
    JsonNode last = manifest.get("layers").get(manifest.get("layers").size() - 1);
    assertThat(run(List.of("tar", "--full-time", "-tvzf", blob(last).toString())).lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("2026-11-22 00:00:00") || line.contains("1970-01-01"));
  }

  @Test
  void readsAReport() throws Exception {
    Path root = Files.createDirectories(folder.resolve("root"));
    for (JsonNode layer : manifest.get("layers")) {
      run(List.of("tar", "-xzf", blob(layer).toString(), "-C", root.toString()));
    }
    boolean local = Files.isExecutable(root.resolve("opt/java/bin/java"));
    assumeTrue(local && "root".equals(System.getProperty("user.name")), "no root, or no such base");
    Path report = Path.of(System.getProperty("assay.root"), "examples/tobruk.txt");
    Files.copy(report, root.resolve("case/tobruk.txt"));
    List<String> command = new ArrayList<>(List.of("chroot", "--userspec=1000:1000"));
    List<String> entrypoint = texts(config.get("config").get("Entrypoint"));
    command.addAll(List.of(root.toString(), "/opt/java/bin/java"));
    command.addAll(entrypoint.subList(1, entrypoint.size()));
    command.addAll(List.of("read", "--json", "--published=2031-04-03", "/case/tobruk.txt"));
    JsonNode reading = JSON.readTree(run(command));
    assertThat(reading.get("statements")).hasSizeGreaterThan(5);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static String run(List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "out", null);
    Path err = Files.createTempFile(folder, "err", null);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("TZ", "UTC");
    // The linker finds the libraries beside java by /proc, which a bare change of root has not.
    builder.environment().put("LD_LIBRARY_PATH", "/opt/java/lib:/opt/java/lib/server");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command.toString()).isTrue();
    assertThat(process.exitValue()).as(command + read(err)).isZero();
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
