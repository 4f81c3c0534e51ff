package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class FormatTest {
  private final TablesFixture tables = new TablesFixture();

  @TempDir Path folder;

  static Stream<Format> formats() {
    return Formats.all().stream();
  }

  /** Writes a format and gives its files back, by name. */
  static Map<String, byte[]> written(Format format, Path folder, TablesFixture tables)
      throws IOException {
    Path target = folder.resolve("export" + format.extension());
    new Exporter(format, target, true).write(tables);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(target)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            file.equals(target) ? "" : target.relativize(file).toString(),
            Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameAgainIsTheSameBytes(Format format) throws IOException {
    Map<String, byte[]> first = written(format, folder, tables);
    Map<String, byte[]> again = written(format, folder, tables);
    assertThat(first).isNotEmpty();
    assertThat(again.keySet()).isEqualTo(first.keySet());
    again.forEach(
        (name, bytes) ->
            assertThat(Arrays.equals(bytes, first.get(name)))
                .as(format.name() + " " + name)
                .isTrue());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("nothing is left over").hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void statesWhatItIs(Format format) throws IOException {
    StringBuilder words = new StringBuilder();
    written(format, folder, tables)
        .forEach((name, bytes) -> words.append(Unpacked.text(name, bytes)).append('\n'));
    assertThat(words.toString())
        .contains("2031-04-08")
        .contains("Assay 1.0-test")
        .containsPattern("Misrata (<&>|&lt;&amp;&gt;|\\\\u003c&)")
        .contains("GeoNames")
        .contains("Coast");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void isDescribed(Format format) throws IOException {
    assertThat(format.name()).matches("[a-z][a-z0-9-]*");
    assertThat(format.description()).isNotBlank().doesNotEndWith(".");
    assertThat(format.standard()).isNotBlank();
    assertThat(Path.of(System.getProperty("assay.root"), "docs/formats.md"))
        .content()
        .contains("\n| `" + format.name() + "` | " + (format.folder() ? "folder" : "file") + " |");
    assertThat(Formats.named(format.name().toUpperCase(java.util.Locale.ROOT))).contains(format);
  }

  /** Bytes as text; members of a zip one after the other. */
  static final class Unpacked {
    private Unpacked() {}

    static String text(String name, byte[] bytes) {
      if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      StringBuilder text = new StringBuilder();
      try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
      } catch (IOException e) {
        throw new AssertionError(name, e);
      }
      return text.toString();
    }
  }
}
